import type { QualityForm, QualityScores } from '../../src/domain/call-quality/call-quality.ts';
import { DataTable } from '../parts/data-table.tsx';

export type ScoreTableProps = { form: QualityForm; scores: QualityScores; remarks: string; score: number };

/** What each item was given and why; after an amendment the first points stand beside. */
export function ScoreTable({ form, scores, remarks, score }: ScoreTableProps) {
  const { given, amended } = scores;
  const standing = amended ?? given;
  return (
    <div class="stack-tight">
      <DataTable
        caption="各项得分"
        rows={[...form.items]}
        rowKey={({ id }) => id}
        columns={[
          { key: 'name', title: '项目', cell: ({ name }) => name, primary: true },
          {
            key: 'points',
            title: '得分',
            align: 'end',
            cell: ({ id, points }) => (
              <span class="number">
                {standing[id]?.points ?? 0} / {points}
              </span>
            ),
          },
          ...(amended
            ? [
                {
                  key: 'before',
                  title: '原得分',
                  align: 'end' as const,
                  cell: ({ id }: { id: string }) => <span class="number quiet">{given[id]?.points ?? 0}</span>,
                },
              ]
            : []),
          {
            key: 'remark',
            title: '说明',
            fit: 'prose',
            cell: ({ id }) => standing[id]?.remark || <span class="quiet">—</span>,
          },
        ]}
        empty={{ why: '没有评分项目。' }}
      />
      <p>
        合计 <strong class="figure-number">{score}</strong> 分{remarks === '' ? null : `。总评：${remarks}`}
      </p>
    </div>
  );
}
