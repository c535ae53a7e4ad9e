import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

const pathOf = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), `${sha256}.wav`);

/** Stores a recording by its hash; the same sound a second time costs nothing. */
export const storeRecording = async (folder: string, wav: Buffer): Promise<string> => {
  const sha256 = createHash('sha256').update(wav).digest('hex');
  const path = pathOf(folder, sha256);
  await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o750 });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, wav, { flush: true, mode: 0o640 });
  await rename(draft, path);
  return sha256;
};

/** Removes a recording's file; one that is gone already is no fault. */
export const removeRecordingFile = (folder: string, sha256: string): Promise<void> =>
  rm(pathOf(folder, sha256), { force: true });

/** Bytes of a recording's file; null where it is gone. */
export const recordingBytes = async (folder: string, sha256: string): Promise<number | null> =>
  (await stat(pathOf(folder, sha256)).catch(() => null))?.size ?? null;

/** A part of a recording's file, both ends included, as a stream. */
export const streamRecording = (
  folder: string,
  sha256: string,
  part: { first: number; last: number },
): ReadableStream =>
  Readable.toWeb(createReadStream(pathOf(folder, sha256), { start: part.first, end: part.last })) as ReadableStream;
