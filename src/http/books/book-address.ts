import { type Period, usualPeriod } from '../../domain/quality/period.ts';

/** An address of a book: what is null, empty or usual stays unsaid. */
export const bookAddress = (
  path: string,
  words: Record<string, string | null | undefined> & { period: Period },
): string => {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(words))
    if (value && !(name === 'period' && value === usualPeriod)) query.set(name, value);
  const said = query.toString();
  return said === '' ? path : `${path}?${said}`;
};

/** "1764148000000.20261123000001-S1": behind which entry the page begins; null for anything else. */
export const readBookCursor = (word: string | undefined): { at: number; id: string } | null => {
  const [, at, id] = /^(\d{1,15})\.([\dA-Za-z-]{1,40})$/u.exec(word ?? '') ?? [];
  return id === undefined ? null : { at: Number(at), id };
};

/** Such a place as it stands in an address. */
export const sayBookCursor = (cursor: { at: number; id: string } | null): string | null =>
  cursor && `${cursor.at}.${cursor.id}`;
