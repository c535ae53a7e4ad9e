import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FieldError } from '../../views/parts/error-summary.tsx';
import type { KeptFile } from '../../views/parts/kept-files.tsx';
import type { Attachment } from '../domain/appeal/appeal.ts';
import { isRefusal } from '../domain/refusal.ts';
import { acceptUpload, FILE_COUNT_LIMIT, isStored } from '../store/uploads.ts';
import type { FormInput } from './form.ts';
import { seal, unseal } from './seal.ts';

const PURPOSE = 'kept file';

const stored = z.object({ name: z.string(), mediaType: z.string(), bytes: z.number(), sha256: z.string() });

/** What the form carries of files that are stored already; sealed, so that nobody can name a file of somebody else. */
export const keptFilesOf = (secret: string, files: readonly Attachment[]): KeptFile[] =>
  files.map(({ name, mediaType, bytes, sha256 }) => ({
    token: seal(secret, PURPOSE, { name, mediaType, bytes, sha256 }),
    name,
    bytes,
  }));

/** The files of `kept`, each with a new id: the same file may stand in two tickets. What is not sealed by us is left out. */
export const readKeptFiles = (form: FormInput, secret: string): Attachment[] =>
  [...new Set(form.texts('kept'))]
    .map((token) => unseal(secret, PURPOSE, token, stored))
    .filter((file) => file !== null)
    .slice(0, FILE_COUNT_LIMIT)
    .map((file) => ({ id: randomUUID(), ...file }));

export type TakenFiles = { files: Attachment[]; faults: FieldError[] };

/** Kept and new files together: every good one is taken in, every other said, and none over the fifth. */
export const takeFormFiles = async (form: FormInput, secret: string, folder: string): Promise<TakenFiles> => {
  const files: Attachment[] = [];
  const faults: FieldError[] = [];
  for (const file of readKeptFiles(form, secret)) {
    // A form left open overnight: what no ticket names is swept away after a day.
    if (await isStored(folder, file.sha256)) files.push(file);
    else faults.push({ field: 'files', message: `“${file.name}”上传已超过一天，没有保留，请重新选择。` });
  }
  const fresh = form.files('files');
  const room = FILE_COUNT_LIMIT - files.length;
  for (const file of fresh.slice(0, room)) {
    const outcome = await acceptUpload(folder, file);
    if (isRefusal(outcome)) faults.push({ field: 'files', message: outcome.sentence });
    else files.push(outcome);
  }
  if (fresh.length > room)
    faults.push({
      field: 'files',
      message: `附件最多 ${FILE_COUNT_LIMIT} 个，多出的 ${fresh.length - room} 个没有收下。需要更换的，请先取消勾选已上传的文件。`,
    });
  return { files, faults };
};
