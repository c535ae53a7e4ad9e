import type { Child } from 'hono/jsx';
import {
  type CallTaskReason,
  type CallTaskState,
  callPurposeNames,
  callTaskReasonNames,
  closingReasonNames,
} from '../../src/domain/call/call.ts';
import { type CallDurations, sayDuration } from '../../src/domain/call/durations.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { LinkButton } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { Timeline, type TimelineEntry } from '../parts/timeline.tsx';
import { type CallLine, callStanding, directionNames } from './call-line.ts';
import type { OfferedReason } from './closing-fields.tsx';
import { ClosingForm } from './closing-form.tsx';
import { taskStateNames } from './task-words.ts';

/** Everything that the page of one call shows. */
export type CallView = {
  call: CallLine;
  /** The number dialled by the citizen. */
  line: string;
  /** While it waits: its place, and how long it will wait; null where that can't be told. */
  prospect: { position: number; milliseconds: number | null } | null;
  durations: CallDurations;
  told: TimelineEntry[];
  closingNote: string;
  /** The call that it was transferred from. */
  transferredFrom: string | null;
  tasks: { id: string; reason: CallTaskReason; state: CallTaskState; dueAt: Instant; note: string }[];
  /** The reader took it, or leads the shift, and it is still to be closed. */
  mayClose: boolean;
  /** Reasons why a call may leave no ticket. */
  reasons: OfferedReason[];
  /** 录音: the player, for those who may listen. */
  recordings: Child;
  /** 质检: the way to the call's review, for those who score calls. */
  review: Child;
  now: Instant;
};

const durationNames: Record<keyof CallDurations, string> = {
  waited: '等待',
  rang: '振铃',
  talked: '通话',
  held: '其中保持',
};

function Facts({ view }: { view: CallView }) {
  const { call, line, durations, prospect, now } = view;
  return (
    <section class="panel" aria-labelledby="facts-title">
      <h2 id="facts-title">通话</h2>
      <dl class="facts">
        <dt>结果</dt>
        <dd>
          <StateBadge {...callStanding(call)} />
        </dd>
        <dt>事由</dt>
        <dd>
          {directionNames[call.direction]}，{callPurposeNames[call.purpose]}
        </dd>
        <dt>号码</dt>
        <dd class="number">{call.phone}</dd>
        {line === '' ? null : (
          <>
            <dt>拨打的号码</dt>
            <dd class="number">{line}</dd>
          </>
        )}
        {prospect ? (
          <>
            <dt>排队</dt>
            <dd>
              第 {prospect.position} 位，
              {prospect.milliseconds === null ? '没有坐席在岗' : `预计再等 ${sayDuration(prospect.milliseconds)}`}
            </dd>
          </>
        ) : null}
        <dt>坐席</dt>
        <dd>{call.seatName ?? '没有坐席接听'}</dd>
        <dt>开始</dt>
        <dd>
          <Moment at={call.startedAt} now={now} />
        </dd>
        {Object.entries(durationNames).map(([key, name]) => {
          const length = durations[key as keyof CallDurations];
          return length === null ? null : (
            <>
              <dt>{name}</dt>
              <dd>{sayDuration(length)}</dd>
            </>
          );
        })}
      </dl>
    </section>
  );
}

function Left({ view }: { view: CallView }) {
  const { call, closingNote, transferredFrom } = view;
  return (
    <section class="panel stack-tight" aria-labelledby="left-title">
      <h2 id="left-title">工单</h2>
      {call.ticket ? (
        <p>
          <a class="number" href={`/tickets/${call.ticket}`}>
            {call.ticket}
          </a>{' '}
          {call.title}
        </p>
      ) : call.closingReason ? (
        <p>
          没有工单：{closingReasonNames[call.closingReason]}
          {closingNote === '' ? '' : `（${closingNote}）`}
        </p>
      ) : (
        <p class="quiet">{call.toClose ? '还没有工单，也没有结束登记。' : '没有工单。'}</p>
      )}
      {transferredFrom ? (
        <p>
          <a href={`/calls/${transferredFrom}`}>转接前的通话</a>
        </p>
      ) : null}
    </section>
  );
}

function Tasks({ view: { tasks, now } }: { view: CallView }) {
  if (tasks.length === 0) return null;
  return (
    <section class="panel stack-tight" aria-labelledby="tasks-title">
      <h2 id="tasks-title">回拨任务</h2>
      <ul class="stack-tight">
        {tasks.map((task) => (
          <li>
            {callTaskReasonNames[task.reason]}，{taskStateNames[task.state]}
            {task.state === 'open' ? (
              <>
                ，须在 <Moment at={task.dueAt} now={now} /> 前回拨，<a href={`/call-tasks#row-${task.id}`}>去回拨</a>
              </>
            ) : null}
            {task.note === '' ? '' : `：${task.note}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

export type CallPageProps = { frame: Omit<WorkFrameProps, 'title' | 'children'>; view: CallView };

/** 一通电话: what happened on it, how long each part took, and what came of it. */
export function CallPage({ frame, view }: CallPageProps) {
  const { call, told, mayClose, recordings, now } = view;
  return (
    <WorkFrame {...frame} title="通话">
      <PageHead title={`${directionNames[call.direction]} ${call.phone}`}>
        {view.review}
        <LinkButton href="/calls">通话记录</LinkButton>
      </PageHead>
      <div class="split">
        <div class="stack">
          <section class="panel" aria-labelledby="told-title">
            <h2 id="told-title">经过</h2>
            {told.length === 0 ? <p class="quiet">没有逐步的记录。</p> : <Timeline entries={told} now={now} />}
          </section>
          {recordings}
        </div>
        <div class="side stack">
          {mayClose ? <ClosingForm call={call.id} reasons={view.reasons} /> : null}
          <Facts view={view} />
          <Left view={view} />
          <Tasks view={view} />
        </div>
      </div>
    </WorkFrame>
  );
}
