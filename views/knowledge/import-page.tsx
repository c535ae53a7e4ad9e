import { neededEntryColumns } from '../../src/domain/knowledge/sheet.ts';
import { PageHead } from '../layout/page-head.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import type { FieldError } from '../parts/error-summary.tsx';
import { ImportForm } from '../parts/import-form.tsx';
import { Notice } from '../parts/notice.tsx';

/** 导入: takes a file and shows what it would do; nothing is written yet. */
export function ImportPage({ errors }: { errors: FieldError[] }) {
  return (
    <div class="stack">
      <PageHead title="导入知识条目">
        <LinkButton href="/knowledge/import/template">下载模板</LinkButton>
        <LinkButton href="/knowledge">返回知识库</LinkButton>
      </PageHead>
      <ImportForm action="/knowledge/import" label="条目文件" errors={errors}>
        <li>必须有的列：{neededEntryColumns.join('、')}。没有的列保持原样，有列而格子空着就是清空。</li>
        <li>修改：保留“编号”；没有编号的，按标题和维护单位认。新增：把“编号”空着。</li>
        <li>归口事项填代码，适用地区和维护单位填代码或全称，日期写成 2026-11-25。</li>
        <li>“状态”空着时新增的是草稿；填“已发布”就直接发布。</li>
        <li>正文可以用和网页上一样的标记，也可以是 HTML，字体和颜色会去掉。</li>
        <li>有一行不对，就一行也不写入。改好后重新上传。</li>
      </ImportForm>
    </div>
  );
}

export type ImportPreviewPageProps = {
  faults: { line: number; column: string; sentence: string }[];
  writes: { line: number; act: string; title: string; owner: string; state: string }[];
  counts: { added: number; revised: number; unchanged: number; faults: number };
  file: string;
  stamp: string;
  /** The knowledge base has changed since the list was looked at. */
  outdated: boolean;
};

/** What a list would do: its faults, or what would be written, to be confirmed. */
export function ImportPreviewPage({ faults, writes, counts, file, stamp, outdated }: ImportPreviewPageProps) {
  const nothing = counts.added + counts.revised === 0;
  return (
    <div class="stack">
      <PageHead title="导入预览">
        <LinkButton href="/knowledge/import">重新选择文件</LinkButton>
      </PageHead>
      {outdated ? (
        <Notice tone="warning" title="看过预览之后知识库有了变化，还没有写入。请核对下面的最新预览再确认。" />
      ) : null}
      {counts.faults > 0 ? (
        <Notice tone="error" title={`有 ${counts.faults} 处不对，一行也没有写入。请在文件里改好后重新上传。`} />
      ) : (
        <Notice
          title={`新增 ${counts.added} 条，修改 ${counts.revised} 条，没有变化 ${counts.unchanged} 条。${nothing ? '没有要写入的。' : '确认以后写入。'}`}
        />
      )}
      {counts.faults > 0 ? (
        <DataTable
          caption="不对的地方"
          rows={faults}
          rowKey={({ line, column }) => `${line}-${column}`}
          columns={[
            { key: 'line', title: '行', align: 'end', cell: ({ line }) => line },
            { key: 'column', title: '列', cell: ({ column }) => column },
            { key: 'sentence', title: '怎样改', fit: 'prose', primary: true, cell: ({ sentence }) => sentence },
          ]}
          empty={{ why: '没有不对的地方。' }}
        />
      ) : nothing ? null : (
        <>
          <form method="post" action="/knowledge/import/confirmation">
            <input type="hidden" name="file" value={file} />
            <input type="hidden" name="stamp" value={stamp} />
            <Button look="primary">确认写入</Button>
          </form>
          <DataTable
            caption="要写入的条目"
            rows={writes}
            rowKey={({ line }) => String(line)}
            columns={[
              { key: 'line', title: '行', align: 'end', cell: ({ line }) => line },
              { key: 'act', title: '动作', cell: ({ act }) => act },
              { key: 'title', title: '标题', fit: 'prose', primary: true, cell: ({ title }) => title },
              { key: 'owner', title: '维护单位', fit: 'name', cell: ({ owner }) => owner },
              { key: 'state', title: '状态', cell: ({ state }) => state },
            ]}
            empty={{ why: '没有要写入的条目。' }}
          />
        </>
      )}
    </div>
  );
}
