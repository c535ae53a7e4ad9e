import { PageHead } from '../layout/page-head.tsx';
import { Button } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';

/** A clock that would be due at another time. */
export type RetimingLine = {
  number: string;
  unit: string;
  clock: string;
  before: string;
  after: string;
  because: string;
};

export type RetimingPageProps = {
  lines: RetimingLine[];
  tickets: number;
  clocks: number;
  /** Tickets whose clocks could not be counted or timed anew, each in a sentence. */
  faults: string[];
  /** Lines that are shown at most. */
  shown: number;
  done: string | null;
  because: string;
  error: string | undefined;
};

function Faults({ faults }: Pick<RetimingPageProps, 'faults'>) {
  if (faults.length === 0) return null;
  return (
    <Notice tone="warning" live={false} title={`${faults.length} 件工单不能重新计时：`}>
      <ul>
        {faults.slice(0, 20).map((fault) => (
          <li>{fault}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** 重新计时: every clock that the present calendar and limits would move, old and new, and the button that does it, with the reason. */
export function RetimingPage({ lines, tickets, clocks, faults, shown, done, because, error }: RetimingPageProps) {
  return (
    <div class="stack">
      <PageHead title="重新计时" count={clocks} unit="个时限会改变" />
      {done === null ? null : <Notice tone="success" title={done} />}
      <p>
        工作日历或办理时限修改后，已经开始的计时不会自己改变。这里按现行日历，以及每个计时开始那一天应当适用的时限，逐个重算在办工单；开始时间、挂起和延期都保留。
      </p>
      <Faults faults={faults} />
      {clocks > 0 ? (
        <form class="panel form" method="post" action="/admin/retiming" novalidate>
          <TextField
            name="because"
            label="原因"
            hint="例如：国务院办公厅公布 2027 年放假安排。会记在每件工单的办理过程里，诉求人也会看到。"
            need="required"
            value={because}
            error={error}
            maxlength={200}
            autocomplete="off"
          />
          <div class="actions">
            <Button look="primary">为 {tickets} 件工单重新计时</Button>
          </div>
        </form>
      ) : null}
      {clocks > lines.length ? <p class="quiet">下面列出前 {shown} 个。命令 guikou retime 会列出全部。</p> : null}
      <DataTable
        caption="会改变的时限"
        rows={lines}
        rowKey={({ number, clock }) => `${number}-${clock}`}
        href={({ number }) => `/tickets/${number}`}
        columns={[
          { key: 'number', title: '工单', cell: ({ number }) => <span class="number">{number}</span>, primary: true },
          { key: 'unit', title: '主办单位', cell: ({ unit }) => unit || '未派单', fit: 'name' },
          { key: 'clock', title: '时限', cell: ({ clock }) => clock },
          { key: 'before', title: '原到期时间', cell: ({ before }) => before },
          { key: 'after', title: '新到期时间', cell: ({ after }) => <strong>{after}</strong> },
          { key: 'because', title: '原因', cell: ({ because: why }) => why, fit: 'prose' },
        ]}
        empty={{
          why: '没有需要重新计时的工单。',
          advice: '在办工单的时限都与现行日历和办理时限一致。',
        }}
      />
    </div>
  );
}
