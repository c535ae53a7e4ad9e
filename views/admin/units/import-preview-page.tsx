import { PageHead } from '../../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../../layout/work-frame.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Notice } from '../../parts/notice.tsx';

export type RefusedLine = { line: number; name: string; reason: string };
export type ChangeLine = { line: number; act: string; name: string; code: string; differences: string[] };

export type ImportPreviewPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  /** 新增 12 个 and so on, in the order of the acts. */
  sums: { name: string; count: number }[];
  unchanged: number;
  refused: RefusedLine[];
  changes: ChangeLine[];
  /** How many lines are not drawn, because the list is long. */
  hidden: { refused: number; changes: number };
  file: string;
  version: number;
  /** True when the directory was changed between preview and confirmation. */
  outdated: boolean;
};

/** 导入预览: what would be added, changed and refused, line by line. Nothing has been written. */
export function ImportPreviewPage(props: ImportPreviewPageProps) {
  const { sums, unchanged, refused, changes, hidden, file, version, outdated, ...frame } = props;
  const total = sums.reduce((sum, { count }) => sum + count, 0);
  const refusals = refused.length + hidden.refused;
  return (
    <WorkFrame {...frame} title="导入预览">
      <PageHead title="导入预览">
        <LinkButton href="/admin/units/import">换一个文件</LinkButton>
      </PageHead>
      <div class="stack">
        {outdated ? (
          <Notice tone="warning" title="名录刚刚被别人改过，还没有写入。下面是按最新名录重新核对的结果，请再看一遍。" />
        ) : null}
        <section class="panel stack-tight" aria-labelledby="import-sum">
          <h2 id="import-sum">{total > 0 ? `将写入 ${total} 项变更` : '没有需要写入的变更'}</h2>
          <p>
            {[
              ...sums.map(({ name, count }) => `${name} ${count} 项`),
              `没有变化 ${unchanged} 行`,
              `不能导入 ${refusals} 行`,
            ].join('，')}
            。现在还没有写入。
          </p>
          {total > 0 ? (
            <form method="post" action="/admin/units/import/confirmation">
              <input type="hidden" name="file" value={file} />
              <input type="hidden" name="version" value={version} />
              <div class="actions">
                <Button look="primary">
                  {refusals > 0 ? `写入 ${total} 项，跳过 ${refusals} 行` : `写入 ${total} 项`}
                </Button>
              </div>
            </form>
          ) : null}
        </section>
        {refused.length > 0 ? (
          <section class="stack-tight" aria-labelledby="import-refused">
            <h2 id="import-refused">不能导入的行</h2>
            <DataTable
              caption="不能导入的行"
              rows={refused}
              rowKey={(each) => `refused-${each.line}`}
              columns={[
                { key: 'line', title: '行号', cell: (each) => `第 ${each.line} 行`, primary: true },
                { key: 'name', title: '单位名称', cell: (each) => each.name, fit: 'name' },
                { key: 'reason', title: '原因', cell: (each) => each.reason, fit: 'name' },
              ]}
              empty={{ why: '没有。' }}
            />
            {hidden.refused > 0 ? <p class="quiet">另有 {hidden.refused} 行没有列出。</p> : null}
          </section>
        ) : null}
        {changes.length > 0 ? (
          <section class="stack-tight" aria-labelledby="import-changes">
            <h2 id="import-changes">将写入的变更</h2>
            <DataTable
              caption="将写入的变更"
              rows={changes}
              rowKey={(each) => `change-${each.line}-${each.act}`}
              columns={[
                { key: 'line', title: '行号', cell: (each) => `第 ${each.line} 行`, primary: true },
                { key: 'act', title: '变更', cell: (each) => each.act },
                { key: 'name', title: '单位', cell: (each) => each.name, fit: 'name' },
                { key: 'code', title: '单位代码', cell: (each) => <span class="number">{each.code}</span> },
                { key: 'differences', title: '内容', cell: (each) => each.differences.join('；'), fit: 'name' },
              ]}
              empty={{ why: '没有。' }}
            />
            {hidden.changes > 0 ? <p class="quiet">另有 {hidden.changes} 项没有列出。</p> : null}
          </section>
        ) : null}
      </div>
    </WorkFrame>
  );
}
