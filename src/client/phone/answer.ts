/** An answer of the application: what was asked for, or a sentence that says why not and what to do. */
export type Answer<T> = { ok: true; value: T } | { ok: false; sentence: string };
