import { type CallTaskReason, type CallTaskState, callTaskReasonNames } from '../../src/domain/call/call.ts';
import type { Light as LightColour } from '../../src/domain/deadline/light.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { Button } from '../parts/button.tsx';
import { type Column, DataTable } from '../parts/data-table.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { Light } from '../parts/light.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { Pager } from '../parts/pager.tsx';
import { TextField } from '../parts/text-field.tsx';
import { ByHand, type HandCall } from './by-hand.tsx';
import { DialButton } from './dial-button.tsx';

/** A call to be returned, its number masked. */
export type TaskLine = {
  id: string;
  call: string;
  phone: string;
  reason: CallTaskReason;
  state: CallTaskState;
  createdAt: Instant;
  dueAt: Instant;
  light: { colour: LightColour; remaining: string } | null;
  attempts: number;
  lastAttemptAt: Instant | null;
  takenBy: string | null;
  /** Whether the reader has taken it, may take it, or it is somebody else's. */
  hands: 'own' | 'free' | 'other';
  doneAt: Instant | null;
  note: string;
  /** The reader's own call of it that is dialled by hand now. */
  handCall: HandCall | null;
};

/** A settling that was refused: what was typed, and why not. */
export type TaskTried = { task: string; as: 'done' | 'dropped' | null; note: string; sentence: string };

export type TasksPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  total: number;
  late: number;
  filters: { label: string; chips: FilterChip[] }[];
  state: CallTaskState;
  own: boolean;
  tasks: TaskLine[];
  tried: TaskTried | null;
  done: string | null;
  first: string | undefined;
  next: string | undefined;
  now: Instant;
};

const settlings = [
  { as: 'done', noun: 'completion', name: '已联系上' },
  { as: 'dropped', noun: 'abandonment', name: '不再回拨' },
] as const;

function Settle({ task, tried }: { task: TaskLine; tried: TaskTried | null }) {
  const mine = tried?.task === task.id && tried.as !== null ? tried : null;
  return (
    <details class="task-settle" open={mine !== null}>
      <summary>处理完毕</summary>
      <form class="form" method="post" action={`/call-tasks/${task.id}/completion`} novalidate>
        <TextField
          name="note"
          id={`note-${task.id}`}
          label="说明"
          hint="怎样联系上的，或为什么不再回拨。"
          maxlength={500}
          autocomplete="off"
          value={mine?.note}
          error={mine?.sentence}
          autofocus={mine !== null}
        />
        <div class="button-row">
          {settlings.map(({ as, noun, name }) => (
            <button
              type="submit"
              class={as === 'done' ? 'button button-primary' : 'button'}
              formaction={`/call-tasks/${task.id}/${noun}`}
            >
              {name}
            </button>
          ))}
        </div>
      </form>
    </details>
  );
}

function Acts({ task, tried }: { task: TaskLine; tried: TaskTried | null }) {
  return (
    <div class="task-acts">
      {task.hands === 'free' ? (
        <form method="post" action={`/call-tasks/${task.id}/assignment`}>
          <Button label={`领取 ${task.phone}`}>领取</Button>
        </form>
      ) : null}
      {task.handCall ? <ByHand call={task.handCall} /> : null}
      {task.hands !== 'other' && task.handCall === null ? (
        <DialButton purpose="return-call" about={{ task: task.id }} look="primary" label={`拨打 ${task.phone}`} />
      ) : null}
      {task.hands === 'other' ? <span class="quiet">{task.takenBy}已领取</span> : <Settle task={task} tried={tried} />}
    </div>
  );
}

const columnsOf = ({ state, tried, now }: TasksPageProps): Column<TaskLine>[] => [
  {
    key: 'due',
    title: '时限',
    cell: ({ light, dueAt }) => (
      <div>
        {light ? <Light {...light} /> : null} <Moment at={dueAt} now={now} />
      </div>
    ),
  },
  {
    key: 'phone',
    title: '号码',
    cell: ({ phone, call }) => (
      <a class="number" href={`/calls/${call}`}>
        {phone}
      </a>
    ),
  },
  { key: 'reason', title: '原因', cell: ({ reason }) => callTaskReasonNames[reason] },
  { key: 'created', title: '来电', cell: ({ createdAt }) => <Moment at={createdAt} now={now} /> },
  {
    key: 'attempts',
    title: '已拨',
    cell: ({ attempts, lastAttemptAt, state, note }) =>
      lastAttemptAt === null ? (
        attempts === 0 ? (
          <span class="quiet">没有拨过</span>
        ) : (
          `${attempts} 次`
        )
      ) : (
        <>
          {attempts} 次，最近 <Moment at={lastAttemptAt} now={now} />
          {state === 'open' && note !== '' ? <span class="quiet small"> {note}</span> : null}
        </>
      ),
  },
  {
    key: 'taken',
    title: '领取人',
    cell: ({ takenBy }) => takenBy ?? <span class="quiet">没有人领取</span>,
  },
  state === 'open'
    ? { key: 'acts', title: '处理', fit: 'name', cell: (task) => <Acts task={task} tried={tried} /> }
    : {
        key: 'note',
        title: '处理',
        fit: 'prose',
        cell: ({ doneAt, note }) => (
          <>
            {doneAt === null ? null : <Moment at={doneAt} now={now} />} {note}
          </>
        ),
      },
];

const emptyOf = ({ state, own }: TasksPageProps) => {
  if (own)
    return {
      why: '您没有领取回拨任务。',
      advice: '可以从全部任务里领取最急的一项。',
      action: { href: '/call-tasks', name: '看全部' },
    };
  return state === 'open'
    ? { why: '没有要回拨的电话。', advice: '有人打来没有接到，或答应过回拨的，会自动列在这里。' }
    : { why: '还没有这样的回拨任务。', action: { href: '/call-tasks', name: '看待回拨的' } };
};

/** 回拨任务: calls that nobody took and promises to call back, due first. */
export function TasksPage(props: TasksPageProps) {
  const { total, late, filters, state, own: _own, tasks, tried, done, first, next, now: _now, ...frame } = props;
  const stray = tried && !tasks.some(({ id }) => id === tried.task && tried.as !== null);
  return (
    <WorkFrame {...frame} title="回拨任务">
      <PageHead title="回拨任务" count={late > 0 ? `${total} 通，已超期 ${late}` : total} unit="通" />
      <div class="stack">
        {done ? <Notice tone="success" title={done} /> : null}
        {stray ? <Notice tone="error" title={tried.sentence} /> : null}
        {filters.map(({ label, chips }) => (
          <FilterChips label={label} chips={chips} />
        ))}
        <div>
          <DataTable
            caption="回拨任务"
            rows={tasks}
            rowKey={({ id }) => id}
            columns={columnsOf(props)}
            empty={emptyOf(props)}
          />
          <Pager previous={first} next={next} />
        </div>
      </div>
    </WorkFrame>
  );
}
