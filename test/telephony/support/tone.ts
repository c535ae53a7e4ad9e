import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RATE = 8_000;
const SECONDS = 20;
const LOUD = 8_000;

/** A WAV file of a long tone of 440 Hz, as a citizen's voice; made once in a folder. */
export const toneIn = (folder: string): string => {
  const file = join(folder, 'tone.wav');
  if (existsSync(file)) return file;
  const samples = Buffer.alloc(RATE * SECONDS * 2);
  for (let at = 0; at < RATE * SECONDS; at++)
    samples.writeInt16LE(Math.round(LOUD * Math.sin((2 * Math.PI * 440 * at) / RATE)), at * 2);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(RATE, 24);
  head.writeUInt32LE(RATE * 2, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write('data', 36);
  head.writeUInt32LE(samples.length, 40);
  writeFileSync(file, Buffer.concat([head, samples]));
  return file;
};
