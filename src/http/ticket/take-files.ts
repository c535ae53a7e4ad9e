import type { Attachment } from '../../domain/appeal/appeal.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { acceptUpload, FILE_COUNT_LIMIT } from '../../store/uploads.ts';
import type { FormInput } from '../form.ts';

/** Takes in the files of a form's field `files`: all of them, or the refusal of the first that can't be. */
export const takeFiles = async (form: FormInput, folder: string): Promise<Attachment[] | Refusal> => {
  const files = form.files('files');
  if (files.length > FILE_COUNT_LIMIT)
    return refuse('invalid', `附件最多 ${FILE_COUNT_LIMIT} 个，现有 ${files.length} 个，请删减后再提交。`, 'files');
  const taken: Attachment[] = [];
  for (const file of files) {
    const outcome = await acceptUpload(folder, file);
    if (isRefusal(outcome)) return outcome;
    taken.push(outcome);
  }
  return taken;
};
