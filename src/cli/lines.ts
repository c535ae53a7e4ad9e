import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** What to write for a line, and whether the line was faulty. */
export type Answered = { line: string; faulty: boolean };

/**
 * One line out for each line in, in order; returns how many were faulty. Blank lines at the end of the input are no
 * lines; before another line they are faulty ones, so that lines in and out can be counted off against each other.
 * Waits for a slow reader, and stops quietly when the reader has gone.
 */
export const eachLine = async (
  input: Readable,
  output: Writable,
  answer: (line: string) => Answered,
): Promise<number> => {
  let faulty = 0;
  let blank = 0;
  let gone = false;
  output.on('error', () => {
    gone = true;
  });
  for await (const raw of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    const line = raw.replace(/^\uFEFF/, '');
    if (gone) break;
    if (line.trim() === '') {
      blank++;
      continue;
    }
    const answers = [...Array<string>(blank).fill(''), line].map(answer);
    blank = 0;
    faulty += answers.filter((answered) => answered.faulty).length;
    if (!output.write(answers.map((answered) => `${answered.line}\n`).join('')) && !gone)
      await Promise.race([once(output, 'drain'), once(output, 'close')]).catch(() => undefined);
  }
  return faulty;
};
