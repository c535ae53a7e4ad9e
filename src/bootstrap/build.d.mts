/** Builds when a source has changed since the last build, else costs some milliseconds. */
export function ensureBuilt(wish: { root: string; say: (line: string) => void }): Promise<void>;

/** Where the build lies. */
export function buildFolder(root: string): string;
