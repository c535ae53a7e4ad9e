import type { FileChange } from '../../src/domain/edition/line-difference.ts';

/** Something added, removed or changed, in words. */
export type ThingChange = {
  kind: 'added' | 'removed' | 'changed';
  /** Such as “事项 020104 占道经营”. */
  name: string;
  fields: { name: string; before: string; after: string; added: string[]; removed: string[] }[];
};

/** Changes of one kind that are spelled out; the files tell the others. */
const MOST = 100;

const kindNames = { added: '增加', removed: '删除', changed: '修改' } as const;

function Field({ field }: { field: ThingChange['fields'][number] }) {
  const listed = field.added.length > 0 || field.removed.length > 0;
  return (
    <li>
      {field.name}：
      {listed ? (
        <>
          {field.added.length > 0 ? (
            <>
              增加 <ins>{field.added.join('、')}</ins>
            </>
          ) : null}
          {field.added.length > 0 && field.removed.length > 0 ? '；' : ''}
          {field.removed.length > 0 ? (
            <>
              删去 <del>{field.removed.join('、')}</del>
            </>
          ) : null}
        </>
      ) : (
        <>
          <del>{field.before || '空'}</del> 改为 <ins>{field.after || '空'}</ins>
        </>
      )}
    </li>
  );
}

/** What became of the matters or the rules, in words. */
export function ThingChanges({ title, id, changes }: { title: string; id: string; changes: ThingChange[] }) {
  const counted = (kind: ThingChange['kind']): number => changes.filter((change) => change.kind === kind).length;
  return (
    <section class="panel stack-tight" aria-labelledby={id}>
      <h2 id={id}>
        {title}{' '}
        <span class="page-count">
          增加 {counted('added')}，删除 {counted('removed')}，修改 {counted('changed')}
        </span>
      </h2>
      {changes.length === 0 ? <p class="quiet">没有变化。</p> : null}
      <ul class="changes">
        {changes.slice(0, MOST).map(({ kind, name, fields }) => (
          <li>
            <span class="change-kind" data-kind={kind}>
              {kindNames[kind]}
            </span>{' '}
            {name}
            {fields.length > 0 ? (
              <ul>
                {fields.map((field) => (
                  <Field field={field} />
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
      {changes.length > MOST ? (
        <p class="quiet">还有 {changes.length - MOST} 处没有列出，请看下面文件的逐行差异。</p>
      ) : null}
    </section>
  );
}

/** The files that differ, each a link to its lines. */
export function FileChanges({
  files,
  path,
  addressOf,
}: {
  files: FileChange[];
  path: string | null;
  addressOf: (path: string) => string;
}) {
  if (files.length === 0) return null;
  return (
    <section class="panel stack-tight" aria-labelledby="files">
      <h2 id="files">
        文件 <span class="page-count">{files.length} 个不同</span>
      </h2>
      <ul class="changes">
        {files.map((file) => (
          <li>
            <span class="change-kind" data-kind={file.kind}>
              {kindNames[file.kind]}
            </span>{' '}
            <a href={addressOf(file.path)} aria-current={file.path === path ? 'true' : undefined}>
              {file.path}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
