import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** What to write for a line, and whether the line was faulty. */
export type Answered = { line: string; faulty: boolean };

/**
 * One line out for each line in, in order; returns how many were faulty. Blank lines at the end of the input are no lines.
 * Waits for a slow reader, and stops quietly when the reader has gone.
 */
export const eachLine = async (
  input: Readable,
  output: Writable,
  answer: (line: string) => Answered,
): Promise<number> => {
  let faulty = 0;
  let gone = false;
  output.on('error', () => {
    gone = true;
  });
  for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const line = raw.replace(/^\uFEFF/, '');
    if (gone) break;
    if (line.trim() === '') continue;
    const answered = answer(line);
    if (answered.faulty) faulty++;
    if (!output.write(`${answered.line}\n`) && !gone)
      await Promise.race([once(output, 'drain'), once(output, 'close')]).catch(() => undefined);
  }
  return faulty;
};
