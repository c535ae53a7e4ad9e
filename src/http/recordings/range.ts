/** Which bytes to send, both ends included. */
export type BytePart = { first: number; last: number };

/**
 * Reads a Range header (RFC 9110) for a file of some bytes: a part of it, `whole` where none or one of a kind that we may
 * leave aside is asked for (several parts, other units, nonsense), `unsatisfiable` where the file has no such bytes.
 */
export const partOf = (header: string | undefined, bytes: number): BytePart | 'whole' | 'unsatisfiable' => {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/u.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  if (first === '') {
    const wanted = Math.min(Number(last), bytes);
    return wanted === 0 ? 'unsatisfiable' : { first: bytes - wanted, last: bytes - 1 };
  }
  const [from, to] = [Number(first), last === '' ? bytes - 1 : Number(last)];
  if (last !== '' && to < from) return 'whole';
  return from >= bytes ? 'unsatisfiable' : { first: from, last: Math.min(to, bytes - 1) };
};
