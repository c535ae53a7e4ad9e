import type { Child } from 'hono/jsx';
import { callPurposeNames } from '../../src/domain/call/call.ts';
import { sayDuration } from '../../src/domain/call/durations.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { type CallLine, callStanding, directionNames, talkOf, waitOf } from './call-line.ts';

/** A call about a ticket. The number stands on the ticket and is not repeated. */
export type TicketCall = Omit<CallLine, 'phone' | 'title'> & {
  /** Address of the call's own page, for those who may open it. */
  href: string | null;
  /** 录音: the player, for those who may listen. */
  player?: Child | undefined;
};

const lengthsOf = (call: TicketCall, now: Instant): string => {
  const line = { ...call, phone: '', title: null };
  const [waited, talked] = [waitOf(line, now), talkOf(line, now)];
  return [waited === null ? '' : `等待 ${sayDuration(waited)}`, talked === null ? '' : `通话 ${sayDuration(talked)}`]
    .filter((words) => words !== '')
    .join('，');
};

/** That a call took place: when, by whom, how it ended and how long it was. */
export function CallFacts({ call, now }: { call: TicketCall; now: Instant }) {
  const lengths = lengthsOf(call, now);
  return (
    <>
      <Moment at={call.startedAt} now={now} /> {directionNames[call.direction]}（{callPurposeNames[call.purpose]}），
      {call.seatName ?? '没有坐席接听'} <StateBadge {...callStanding(call)} />
      {lengths === '' ? null : <span class="quiet"> {lengths}</span>}
    </>
  );
}

/** 通话: the calls about a ticket, the latest first. Nothing when there are none. */
export function TicketCalls({ calls, now }: { calls: TicketCall[]; now: Instant }) {
  if (calls.length === 0) return null;
  return (
    <section class="panel stack-tight" aria-labelledby="calls-title">
      <h2 id="calls-title">通话</h2>
      <ul class="stack-tight">
        {calls.map((call) => (
          <li class="stack-tight">
            <p>
              <CallFacts call={call} now={now} />{' '}
              {call.href === null ? null : (
                <a href={call.href} aria-label="这通电话的经过">
                  经过
                </a>
              )}
            </p>
            {call.player}
          </li>
        ))}
      </ul>
    </section>
  );
}
