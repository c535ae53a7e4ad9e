import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import type { Attachment } from '../domain/appeal/appeal.ts';
import { type Refusal, refuse } from '../domain/refusal.ts';

export const FILE_BYTES_LIMIT = 10 * 1024 * 1024;
export const FILE_COUNT_LIMIT = 5;
/** A picture that unfolds to more points than this is refused: it would eat the memory. */
const PIXEL_LIMIT = 50_000_000;
const THUMBNAIL_WIDTH = 320;

const PICTURES = new Set(['image/jpeg', 'image/png', 'image/webp']);
const sayAllowed = '只能上传 JPG、PNG、WebP 图片或 PDF 文件';

/** Where a file lies: by its hash, two letters a folder, outside the web root and without a name of its own. */
const pathOf = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

const writeOnce = async (folder: string, bytes: Buffer): Promise<string> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = pathOf(folder, sha256);
  await mkdir(join(folder, sha256.slice(0, 2)), { recursive: true });
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, bytes, { flush: true });
  await rename(draft, path);
  return sha256;
};

let line: Promise<unknown> = Promise.resolve();

/** One picture at a time: an unfolded one takes hundreds of megabytes, and the form is open to everybody. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = line.then(work, work);
  line = mine.catch(() => undefined);
  return mine;
};

/** Draws the picture anew, upright: position, device and all other metadata of the original are gone. */
const withoutMetadata = (bytes: Buffer): Promise<Buffer> =>
  sharp(bytes, { limitInputPixels: PIXEL_LIMIT, failOn: 'error' }).rotate().toBuffer();

const cleanName = (name: string): string => {
  const visible = [...name.normalize('NFC')]
    .filter((letter) => letter >= ' ' && !'/\\\u007f'.includes(letter))
    .join('');
  return [...visible].slice(-120).join('') || '未命名文件';
};

/**
 * Takes a file in: looks at its content and not at its name, refuses other types than pictures and PDF and more than
 * 10 MB, removes the metadata of pictures and stores it by hash. The refusal names the file.
 */
export const acceptUpload = async (folder: string, file: File): Promise<Attachment | Refusal> => {
  const name = cleanName(file.name);
  if (file.size > FILE_BYTES_LIMIT) return refuse('invalid', `“${name}”超过 10 MB，请压缩后再上传。`, 'files');
  const original = Buffer.from(await file.arrayBuffer());
  const mediaType = (await fileTypeFromBuffer(original))?.mime ?? '';
  const isPicture = PICTURES.has(mediaType);
  if (!isPicture && mediaType !== 'application/pdf')
    return refuse('invalid', `“${name}”不是可接受的文件：${sayAllowed}。`, 'files');
  try {
    const bytes = isPicture ? await inTurn(() => withoutMetadata(original)) : original;
    const sha256 = await writeOnce(folder, bytes);
    return { id: randomUUID(), name, mediaType, bytes: bytes.length, sha256 };
  } catch (fault) {
    if (isPicture && fault instanceof Error && !('errno' in fault))
      return refuse('invalid', `“${name}”打不开，可能已损坏，请换一张图片。`, 'files');
    throw fault;
  }
};

/** The bytes of a stored file. */
export const readUpload = (folder: string, sha256: string): Promise<Buffer> => readFile(pathOf(folder, sha256));

/** A small picture for a list of attachments, as WebP. */
export const readThumbnail = (folder: string, sha256: string): Promise<Buffer> =>
  inTurn(async () =>
    sharp(await readUpload(folder, sha256), { limitInputPixels: PIXEL_LIMIT })
      .resize({ width: THUMBNAIL_WIDTH, withoutEnlargement: true })
      .webp({ quality: 75 })
      .toBuffer(),
  );

/** Says whether a file is still stored. */
export const isStored = (folder: string, sha256: string): Promise<boolean> =>
  access(pathOf(folder, sha256)).then(
    () => true,
    () => false,
  );

/** Says whether a stored file is missing or no longer what its hash says. */
export const damagedUpload = async (folder: string, sha256: string): Promise<boolean> => {
  try {
    return (
      createHash('sha256')
        .update(await readUpload(folder, sha256))
        .digest('hex') !== sha256
    );
  } catch {
    return true;
  }
};
