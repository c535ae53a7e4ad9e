import { SILENCE } from './g711.ts';

const ALAW = 6;
const RATE = 8_000;
const HEADER = 58;

/**
 * A stereo WAV of two A-law tracks, the shorter one filled with silence. A-law as it was spoken is half the size of
 * PCM and loses nothing; browsers and editors play it as it is.
 */
export const stereoWav = (left: Uint8Array, right: Uint8Array): Buffer => {
  const frames = Math.max(left.length, right.length);
  const file = Buffer.alloc(HEADER + frames * 2, SILENCE);
  file.write('RIFF', 0, 'latin1');
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8, 'latin1');
  file.writeUInt32LE(18, 16);
  file.writeUInt16LE(ALAW, 20);
  file.writeUInt16LE(2, 22);
  file.writeUInt32LE(RATE, 24);
  file.writeUInt32LE(RATE * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(8, 34);
  file.writeUInt16LE(0, 36);
  file.write('fact', 38, 'latin1');
  file.writeUInt32LE(4, 42);
  file.writeUInt32LE(frames, 46);
  file.write('data', 50, 'latin1');
  file.writeUInt32LE(frames * 2, 54);
  for (const [channel, track] of [left, right].entries())
    for (let frame = 0; frame < track.length; frame += 1) file[HEADER + frame * 2 + channel] = track[frame] ?? SILENCE;
  return file;
};
