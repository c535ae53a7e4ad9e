import type { ReadStream } from 'node:tty';

const END = '\u0004';
const INTERRUPT = '\u0003';
const ERASE = ['\u007f', '\b'];

/**
 * Reads one line from the standard input. On a terminal what is typed is not shown; from a pipe the first line is
 * taken. Null when the person gives up with Ctrl+C.
 */
export const readSecretLine = async (input: ReadStream | NodeJS.ReadStream, prompt: string): Promise<string | null> => {
  if (!input.isTTY) {
    let text = '';
    for await (const chunk of input) text += String(chunk);
    return text.split(/\r?\n/u, 1)[0] ?? '';
  }
  process.stderr.write(prompt);
  input.setRawMode(true);
  input.setEncoding('utf8');
  let typed: string[] = [];
  try {
    for await (const chunk of input) {
      for (const letter of String(chunk)) {
        if (letter === '\r' || letter === '\n' || letter === END) return typed.join('');
        if (letter === INTERRUPT) return null;
        typed = ERASE.includes(letter) ? typed.slice(0, -1) : [...typed, letter];
      }
    }
    return typed.join('');
  } finally {
    input.setRawMode(false);
    process.stderr.write('\n');
  }
};
