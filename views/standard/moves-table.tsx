import type { Goal, Move } from '../../src/domain/routing/simulate.ts';
import { DataTable } from '../parts/data-table.tsx';
import { ProbabilityBar } from '../parts/probability-bar.tsx';

const rightWords = { to: '改后才一致', from: '改后不再一致' } as const;

/** Where a ticket goes, in words. */
function goalInWords({ decision, unit, matter }: Goal): string {
  if (decision === 'decline') return unit === '' ? '疑似不予受理' : `疑似不予受理，指引 ${unit}`;
  if (decision === 'redirect') return `转接 ${unit}`;
  return matter === null ? unit : `${unit} · ${matter.code} ${matter.path[2]}`;
}

/** The tickets that would move: from where, to where, how sure. */
export function MovesTable({ moves }: { moves: Move[] }) {
  return (
    <DataTable
      caption="会变化的工单"
      rows={moves}
      rowKey={(move) => move.ticket}
      href={(move) => `/tickets/${move.ticket}`}
      columns={[
        { key: 'ticket', title: '工单', cell: (move) => move.ticket, primary: true },
        { key: 'title', title: '标题', cell: (move) => move.title, fit: 'grow' },
        { key: 'from', title: '现行归到', cell: (move) => goalInWords(move.from), fit: 'name' },
        { key: 'to', title: '草稿归到', cell: (move) => goalInWords(move.to), fit: 'name' },
        {
          key: 'probability',
          title: '草稿的把握',
          cell: (move) => (move.to.function === null ? '' : <ProbabilityBar value={move.to.probability} />),
        },
        { key: 'right', title: '与人工派单比', cell: (move) => (move.right === null ? '—' : rightWords[move.right]) },
      ]}
      empty={{ why: '没有这样的工单。' }}
    />
  );
}
