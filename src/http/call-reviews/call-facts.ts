import type { Context } from 'hono';
import type { ReviewedCall } from '../../../views/call-reviews/call-facts.tsx';
import { callPurposeNames, callPurposes, closingReasonNames, closingReasons } from '../../domain/call/call.ts';
import type { CallReview } from '../../domain/call-quality/call-quality.ts';
import { isHiddenFrom, ticketAsSeenBy } from '../../domain/privacy/as-seen-by.ts';
import { maskPhone } from '../../domain/privacy/mask.ts';
import { reviewedCall } from '../../store/call-reviews.ts';
import type { CallRow } from '../../store/schema.ts';
import { ticketsOf } from '../../store/ticket-lines.ts';
import type { Env } from '../env.ts';

const nameIn = <Word extends string>(
  words: readonly Word[],
  names: Record<Word, string>,
  word: string | null,
): string => {
  const known = words.find((one) => one === word);
  return known === undefined ? (word ?? '') : names[known];
};

const closingOf = ({ closedAt, closingReason, closingNote }: CallRow): string | null => {
  if (closedAt === null) return null;
  const reason = nameIn(closingReasons, closingReasonNames, closingReason);
  return closingNote === '' ? reason : `${reason}：${closingNote}`;
};

/** The facts of a reviewed call as the person may see them; null where the call is gone. */
export const callFacts = async (c: Context<Env>, review: CallReview): Promise<ReviewedCall | null> => {
  const { installation, person, scope } = c.var;
  const row = await reviewedCall(installation.store, review.call);
  if (!row) return null;
  const found =
    row.ticket === null ? undefined : (await ticketsOf(installation.store, scope, [row.ticket])).get(row.ticket);
  const hidden = row.ticket !== null && (!found || isHiddenFrom(person.role, found.appeal));
  return {
    id: row.id,
    startedAt: row.startedAt.getTime(),
    milliseconds: row.answeredAt && row.endedAt ? row.endedAt.getTime() - row.answeredAt.getTime() : null,
    direction: row.direction === 'inbound' ? '来电' : '去电',
    purpose: nameIn(callPurposes, callPurposeNames, row.purpose),
    line: row.line,
    phone: hidden ? '（保密）' : row.phone === '' ? '未显示号码' : maskPhone(row.phone),
    agent: review.agent.name,
    ticket:
      row.ticket === null
        ? null
        : {
            number: row.ticket,
            title: found ? ticketAsSeenBy(person.role, found).appeal.title : '不在您的查看范围',
            href: found ? `/tickets/${row.ticket}` : null,
          },
    closing: closingOf(row),
  };
};
