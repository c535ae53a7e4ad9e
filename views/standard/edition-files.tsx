import type { Instant } from '../../src/domain/instant.ts';
import { ActForm } from '../parts/act-form.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { FieldError } from '../parts/error-summary.tsx';
import { Moment } from '../parts/moment.tsx';
import { TextField } from '../parts/text-field.tsx';

export type ShownFile = { path: string; length: number; changedAt: Instant | null; changedBy: string };

export type EditionFilesProps = { number: string; shipped: boolean; files: ShownFile[]; now: Instant };

/** The address of an edition's page. */
export const editionAddress = (number: string): string => `/standard/editions/${encodeURIComponent(number)}`;

/** The files of an edition, each a link to read or change it. */
export function EditionFiles({ number, shipped, files, now }: EditionFilesProps) {
  const address = editionAddress(number);
  return (
    <section class="stack-tight" aria-labelledby="edition-files">
      <h2 id="edition-files">
        文件 <span class="page-count">{files.length} 个</span>
      </h2>
      <DataTable
        caption="文件"
        rows={files}
        rowKey={(file) => file.path}
        href={(file) => `${address}/files/${file.path}`}
        columns={[
          { key: 'path', title: '文件', cell: (file) => file.path, primary: true, fit: 'grow' },
          { key: 'length', title: '字数', cell: (file) => String(file.length), align: 'end' },
          ...(shipped
            ? []
            : [
                {
                  key: 'changed',
                  title: '最后修改',
                  cell: (file: ShownFile) => (file.changedAt === null ? '' : <Moment at={file.changedAt} now={now} />),
                },
                { key: 'by', title: '修改人', cell: (file: ShownFile) => file.changedBy },
              ]),
        ]}
        empty={{ why: '这个版本没有文件。' }}
      />
    </section>
  );
}

/** What can be done to a draft as a whole: a further file, giving it up. */
export function DraftActs({ number, newPath, errors }: { number: string; newPath: string; errors: FieldError[] }) {
  const address = editionAddress(number);
  const error = errors.find(({ field }) => field === 'path')?.message;
  return (
    <div class="acts narrow">
      <ActForm action={`${address}/files`} name="添加文件" open={error !== undefined} send="添加空文件">
        <TextField
          name="path"
          label="文件"
          hint="如 boundaries.yaml、rules/15-elderly.yaml。建立后打开它填写内容。"
          need="required"
          value={newPath}
          error={error}
          autocomplete="off"
        />
      </ActForm>
      <ActForm action={`${address}/discard`} name="放弃草稿" look="danger" send="确认放弃，删除草稿和全部文件">
        <p>草稿和其中的全部文件都会删除，不能恢复。</p>
      </ActForm>
    </div>
  );
}
