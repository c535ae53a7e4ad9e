import { sizeInWords } from './attachments.tsx';

/** A file that was taken in while the rest of the form was refused; `token` brings it back. */
export type KeptFile = { token: string; name: string; bytes: number };

/** Files already taken in, each with a tick that can be removed to drop it. Nothing when there are none. */
export function KeptFiles({ files, id = 'kept' }: { files: readonly KeptFile[]; id?: string }) {
  if (files.length === 0) return null;
  return (
    <fieldset class="field">
      <legend>已上传的文件</legend>
      <p class="field-hint" id={`${id}-hint`}>
        不需要重新选择。不要的，请取消勾选。
      </p>
      <div class="choices">
        {files.map((file, index) => (
          <label class="choice">
            <input type="checkbox" id={`${id}-${index + 1}`} name="kept" value={file.token} checked data-no-draft />
            <span>
              {file.name}
              <span class="choice-hint">{sizeInWords(file.bytes)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
