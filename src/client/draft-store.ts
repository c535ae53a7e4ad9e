const PREFIX = 'guikou-draft:';
/** Older drafts are forgotten: shared computers must not keep a citizen's words for long. */
const KEPT = 7 * 24 * 60 * 60 * 1000;

/** Drafts of pages that need no account. */
export const ANYBODY = 'anybody';

export type Draft = { at: number; fields: Record<string, string[]> };

/** Storage may be full or forbidden; a draft is a kindness, so its failure is silent. */
function withStorage<T>(act: (storage: Storage) => T): T | undefined {
  try {
    return act(window.localStorage);
  } catch {
    return undefined;
  }
}

const keyOf = (account: string, name: string): string => `${PREFIX}${account}:${name}`;

const staffKeys = (storage: Storage): string[] =>
  Object.keys(storage).filter((key) => key.startsWith(PREFIX) && !key.startsWith(keyOf(ANYBODY, '')));

/** Writes a draft of the account down, with the time. */
export function keep(account: string, name: string, fields: Draft['fields']): void {
  const draft: Draft = { at: Date.now(), fields };
  withStorage((storage) => storage.setItem(keyOf(account, name), JSON.stringify(draft)));
}

/** Removes a draft of the account. */
export function forget(account: string, name: string): void {
  withStorage((storage) => storage.removeItem(keyOf(account, name)));
}

/** The draft of the account; undefined when there is none or it is older than seven days, which removes it. */
export function kept(account: string, name: string): Draft | undefined {
  return withStorage((storage) => {
    const draft: Draft | null = JSON.parse(storage.getItem(keyOf(account, name)) ?? 'null');
    if (draft && Date.now() - draft.at > KEPT) storage.removeItem(keyOf(account, name));
    return draft && Date.now() - draft.at <= KEPT ? draft : undefined;
  });
}

/** Removes the drafts of all accounts but this one; those of pages without account stay. */
export function forgetOthers(account: string): void {
  withStorage((storage) => {
    for (const key of staffKeys(storage)) if (!key.startsWith(keyOf(account, ''))) storage.removeItem(key);
  });
}

/** Says whether an account left a draft in this browser. */
export function keptByStaff(): boolean {
  return withStorage((storage) => staffKeys(storage).length > 0) ?? false;
}
