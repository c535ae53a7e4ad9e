import { ActForm } from '../parts/act-form.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { type StandardFrame, StandardPage } from './standard-page.tsx';

/** A fault with the lines around it. */
export type FileFault = { line: number | null; sentence: string; around: { line: number; text: string }[] };

export type FilePageProps = StandardFrame & {
  edition: string;
  /** Path of the file within the edition. */
  file: string;
  content: string;
  /** Mark of the stored content that the form was drawn from. */
  seen: string;
  editable: boolean;
  faults: FileFault[];
  errors: FieldError[];
  done: string | null;
};

const MOST_FAULTS = 20;

function Faults({ faults }: { faults: FileFault[] }) {
  if (faults.length === 0) return null;
  return (
    <section class="notice notice-error faults" aria-label="文件里的错误">
      <p class="notice-title">这个文件有 {faults.length} 处错误，改正之前不能发布。</p>
      <ol class="fault-list">
        {faults.slice(0, MOST_FAULTS).map(({ line, sentence, around }) => (
          <li>
            {line === null ? sentence : `第 ${line} 行：${sentence}`}
            {around.length > 0 ? (
              <pre class="code-lines" tabindex={0}>
                {around.map(
                  (each) => `${String(each.line).padStart(5)} ${each.line === line ? '>' : ' '} ${each.text}\n`,
                )}
              </pre>
            ) : null}
          </li>
        ))}
      </ol>
      {faults.length > MOST_FAULTS ? <p>还有 {faults.length - MOST_FAULTS} 处，改正上面的再看。</p> : null}
    </section>
  );
}

function Editor({
  edition,
  file,
  content,
  seen,
  errors,
}: Pick<FilePageProps, 'edition' | 'file' | 'content' | 'seen' | 'errors'>) {
  const address = `/standard/editions/${encodeURIComponent(edition)}`;
  return (
    <>
      <form
        class="form panel code-form"
        method="post"
        action={`${address}/files/${file}`}
        enctype="multipart/form-data"
        novalidate
      >
        <input type="hidden" name="seen" value={seen} />
        <TextArea
          name="content"
          label="内容"
          hint="保存后立即检查写法，有错误会指出在第几行。写法见本版的 README.md。"
          value={content}
          rows={28}
          error={errors.find(({ field }) => field === 'content')?.message}
        />
        <div class="actions">
          <Button look="primary">保存</Button>
          <LinkButton href={address}>返回版本</LinkButton>
        </div>
      </form>
      {file === 'edition.yaml' ? null : (
        <div class="acts narrow">
          <ActForm action={`${address}/file-removal`} name="删除这个文件" look="danger" send="确认删除">
            <input type="hidden" name="path" value={file} />
            <p>只从草稿里删除，现行版本不受影响。</p>
          </ActForm>
        </div>
      )}
    </>
  );
}

/** A file of an edition: to read, and in a draft to change. */
export function FilePage(props: FilePageProps) {
  const { edition, file, content, seen, editable, faults, errors, done, ...frame } = props;
  return (
    <StandardPage {...frame} title={file} section="editions" count={content.length} unit="字">
      <p class="quiet">
        版本 <a href={`/standard/editions/${encodeURIComponent(edition)}`}>{edition}</a>
        {editable ? '（草稿）' : '，只能查看'}
      </p>
      {done ? <Notice tone={faults.length > 0 ? 'warning' : 'success'} title={done} /> : null}
      <ErrorSummary errors={errors} title={errors.length > 0 ? '没有保存，您写的内容还在下面。' : undefined} />
      <Faults faults={faults} />
      {editable ? (
        <Editor edition={edition} file={file} content={content} seen={seen} errors={errors} />
      ) : (
        <pre class="panel code-text" tabindex={0}>
          {content}
        </pre>
      )}
    </StandardPage>
  );
}
