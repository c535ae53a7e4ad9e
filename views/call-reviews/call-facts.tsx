import type { Instant } from '../../src/domain/instant.ts';
import { Moment } from '../parts/moment.tsx';
import { talkWords } from './review-words.ts';

/** A call as a grader needs it; the citizen's number is masked already. */
export type ReviewedCall = {
  id: string;
  startedAt: Instant;
  milliseconds: number | null;
  direction: string;
  purpose: string;
  line: string;
  phone: string;
  agent: string;
  /** The ticket registered from it; without a link where the reader may not open it. */
  ticket: { number: string; title: string; href: string | null } | null;
  /** Why there is none. */
  closing: string | null;
};

/** The facts of a call under review. */
export function CallFacts({ call, now }: { call: ReviewedCall; now: Instant }) {
  const { startedAt, milliseconds, direction, purpose, line, phone, agent, ticket, closing } = call;
  return (
    <section class="panel" aria-labelledby="call-facts-title">
      <h2 id="call-facts-title">通话</h2>
      <dl class="facts">
        <dt>时间</dt>
        <dd>
          <Moment at={startedAt} now={now} />
          ，通话 {talkWords(milliseconds)}
        </dd>
        <dt>坐席</dt>
        <dd>{agent}</dd>
        <dt>事由</dt>
        <dd>
          {direction}，{purpose}
          {line === '' ? '' : `，线路 ${line}`}
        </dd>
        <dt>对方号码</dt>
        <dd class="number">{phone}</dd>
        <dt>工单</dt>
        <dd>
          {ticket ? (
            <>
              {ticket.href ? (
                <a class="number" href={ticket.href}>
                  {ticket.number}
                </a>
              ) : (
                <span class="number">{ticket.number}</span>
              )}{' '}
              {ticket.title}
            </>
          ) : (
            (closing ?? '没有登记工单')
          )}
        </dd>
      </dl>
      <p>
        <a href={`/calls/${call.id}`}>看通话经过</a>
      </p>
    </section>
  );
}
