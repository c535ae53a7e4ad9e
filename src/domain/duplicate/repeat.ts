import type { DeadlinePolicies } from '../deadline/policy.ts';
import { DAY, type Instant } from '../instant.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { openCase, type Ticket } from '../ticket/state.ts';
import { phaseOf } from '../ticket/transitions.ts';
import { likenedOf, type Verdict, verdictOn } from './verdict.ts';

/** 待核, 属实 (the earlier closing was false), 排除. Only the last one does not count against the earlier closing. */
export const repeatStateNames = { suspected: '待核', confirmed: '属实', dismissed: '已排除' } as const;
export type RepeatState = keyof typeof repeatStateNames;
export const repeatStates = Object.keys(repeatStateNames) as RepeatState[];

/** 重复反映: an appeal that speaks of what an earlier, closed ticket was said to have settled. */
export type Repeat = { verdict: Verdict; closedAt: Instant; afterRectification: boolean };

type Windows = Pick<DeadlinePolicies, 'repeatDays' | 'rectificationRepeatDays'>;

/** 办结 with a result that can be false: not declined, redirected, merged or split up. */
const wasSettled = (ticket: Ticket): boolean =>
  phaseOf[ticket.state] === 'ended' &&
  ticket.mergedInto === null &&
  ticket.splitInto.length === 0 &&
  (ticket.ending === null || ticket.ending.way === 'answered');

/** Says whether the handling that closed the ticket was a rectification, whose recurrence is watched for longer. */
const wasRectified = (ticket: Ticket): boolean =>
  openCase(ticket) === null && ticket.cases.some(({ result }) => result === 'rectified' || result === 'concluded');

/** The longest that an earlier ticket may have been closed. */
export const longestWindow = ({ repeatDays, rectificationRepeatDays }: Windows): number =>
  Math.max(repeatDays, rectificationRepeatDays) * DAY;

/** Says whether `later` repeats `earlier`: registered after its closing, within the window, and about the same thing. */
export const repeatOf = (earlier: Ticket, later: Ticket, policies: Windows): Repeat | null => {
  const { closedAt } = earlier;
  if (closedAt === null || later.registeredAt <= closedAt || !wasSettled(earlier)) return null;
  if (later.number === earlier.number || later.splitFrom === earlier.number) return null;
  const afterRectification = wasRectified(earlier);
  const days = afterRectification ? policies.rectificationRepeatDays : policies.repeatDays;
  if (later.registeredAt - closedAt > days * DAY) return null;
  const verdict = verdictOn(likenedOf(earlier), likenedOf(later));
  return verdict && { verdict, closedAt, afterRectification };
};

const NOTE_LEAST = 4;
const NOTE_LIMIT = 500;

/** What a supervisor finds of a pair; taking it out of the count needs a reason that can be read afterwards. */
export const checkFinding = (state: RepeatState, note: string): Refusal | null => {
  const length = [...note.trim()].length;
  if (length > NOTE_LIMIT) return refuse('invalid', `说明请控制在 ${NOTE_LIMIT} 字以内，现有 ${length} 字。`, 'note');
  return state === 'dismissed' && length < NOTE_LEAST
    ? refuse('invalid', `排除后不再计入，请写明理由（至少 ${NOTE_LEAST} 个字）。`, 'note')
    : null;
};
