import { DataTable } from '../parts/data-table.tsx';
import { pageColumns } from './columns.tsx';
import { QualityFrame, type QualityFrameProps } from './quality-frame.tsx';
import { type GroupLine, groupColumns } from './tables.tsx';

export type GroupsPageProps = QualityFrameProps & {
  /** 单位, 事项 or 职能. */
  kind: string;
  groups: GroupLine[];
  /** More than are shown. */
  cut: boolean;
  csv: string;
};

/** By proposed unit, matter or function, the most corrected and returned first; a name leads to how it went over time. */
export function GroupsPage({ kind, groups, cut, csv, ...frame }: GroupsPageProps) {
  return (
    <QualityFrame {...frame} title={`按${kind}`} exports={[{ name: '导出表格', href: csv }]}>
      <p class="quiet">
        按系统首推的{kind}统计，改派和退单最多的在前。
        {groups.some(({ href }) => href !== null) ? '点名称看它随时间的变化。' : ''}
        {cut ? `只列前 ${groups.length} 项。` : ''}
      </p>
      <DataTable
        caption={`按${kind}统计`}
        rows={groups}
        rowKey={({ key }) => key}
        columns={pageColumns(groupColumns(kind))}
        empty={{ why: `没有按${kind}的数字。` }}
      />
    </QualityFrame>
  );
}
