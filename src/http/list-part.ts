import type { Context } from 'hono';

/** Which part of a list with running ids the address asks for. */
export type ListPart = { older: number | null; newer: number | null };

const idOf = (word: string | undefined): number | null => (word && /^\d{1,15}$/u.test(word) ? Number(word) : null);

/** Reads `older` and `newer` from the address; anything that is no id is the beginning. */
export const listPartOf = (c: Context): ListPart => ({
  older: idOf(c.req.query('older')),
  newer: idOf(c.req.query('newer')),
});

/** Addresses of the neighbouring parts, the filters kept; undefined where there is none. */
export const neighbours = (
  path: string,
  filters: Record<string, string>,
  { older, newer }: ListPart,
): { previous: string | undefined; next: string | undefined } => {
  const at = (side: 'older' | 'newer', id: number | null): string | undefined =>
    id === null ? undefined : `${path}?${new URLSearchParams({ ...filters, [side]: String(id) })}`;
  return { previous: at('newer', newer), next: at('older', older) };
};
