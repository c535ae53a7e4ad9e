/** Which part of a log, by the ids of its entries: what is older or newer than one of them, or its beginning. */
export type IdWish = { size: number; older: number | null; newer: number | null };

/** A part of a log, newest first; `older` and `newer` say where the neighbouring parts begin, null where there is none. */
export type IdPage<Entry> = { entries: Entry[]; older: number | null; newer: number | null };

/** The page of rows that were asked for in the wish's direction, one more than its size. */
export const idPage = <Entry extends { id: number }>(
  rows: readonly Entry[],
  { size, older, newer }: IdWish,
): IdPage<Entry> => {
  const backwards = newer !== null;
  const more = rows.length > size;
  const entries = rows.slice(0, size);
  if (backwards) entries.reverse();
  const [first, last] = [entries[0]?.id ?? null, entries.at(-1)?.id ?? null];
  return {
    entries,
    older: backwards || more ? last : null,
    newer: (backwards ? more : older !== null) ? first : null,
  };
};
