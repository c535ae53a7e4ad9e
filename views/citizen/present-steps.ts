import type { Clock } from '../../src/domain/deadline/clock.ts';
import { sayDate } from '../../src/domain/deadline/local-time.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { CaseState } from '../../src/domain/rectification/transitions.ts';
import { lastingSuspension } from '../../src/domain/suspension/last-day.ts';
import { openCase, openDispute, type Ticket } from '../../src/domain/ticket/state.ts';
import { momentInWords } from '../parts/moment.tsx';
import type { Step } from '../parts/steps.tsx';

type Stage = {
  title: string;
  clock?: Clock | null | undefined;
  /** The hotline's own duty: it can't press itself. */
  own?: true;
  words?: string;
  next?: { title: string; clock?: Clock | undefined; words?: string };
};

const due = (clock: Clock | null | undefined, now: Instant, own = false): string => {
  if (!clock || clock.stoppedAt !== null) return '';
  const moment = momentInWords(clock.dueAt, now);
  return now <= clock.dueAt
    ? `须在 ${moment} 前完成。`
    : `应在 ${moment} 前完成，现已超期，热线会${own ? '尽快完成' : '督促'}。`;
};

const caseStage = (ticket: Ticket, unit: string): Stage => {
  const current = openCase(ticket);
  const rectify = current?.rectifyClock ?? undefined;
  const stages: Record<CaseState, Stage> = {
    verifying: {
      title: '正在核实您的评价',
      clock: current?.verifyClock,
      next: { title: '整改', words: `核实后，${unit}提出整改措施。` },
    },
    'finding-proposed': { title: '正在复核', next: { title: '告诉您复核结论' } },
    upheld: { title: `${unit}正在制定整改措施`, clock: rectify, next: { title: '整改并反馈结果' } },
    rectifying: { title: `${unit}正在整改`, clock: rectify, next: { title: '再次回访您' } },
    'second-callback': {
      title: '等待再次回访',
      words: '热线会打电话问您对整改是否满意。',
      next: { title: '整改完结并公开' },
    },
    escalated: { title: '热线正在督办', clock: rectify, own: true, next: { title: '督办完结并公开' } },
    closed: { title: '整改已完结' },
  };
  return stages[current?.state ?? 'closed'];
};

/** What the ticket waits for now and what comes then; null when it has ended. */
const stageOf = (ticket: Ticket, now: Instant): Stage | null => {
  const unit = ticket.lead?.unit ?? '承办单位';
  const { sign, reply, callback } = ticket.clocks;
  switch (ticket.state) {
    case 'registered':
      return {
        title: '正在确定由哪个单位办理',
        next: { title: '派给承办单位', words: '派单后，这里会写明单位和时限。' },
      };
    case 'dispatched':
      return { title: `等待${unit}签收`, clock: sign, next: { title: '办理并答复您', clock: reply } };
    case 'return-requested':
      return { title: '热线正在核对由哪个单位办理', next: { title: '办理并答复您', clock: reply } };
    case 'in-dispute':
      return {
        title: '热线正在裁定由哪个单位办理',
        clock: openDispute(ticket)?.clock,
        own: true,
        next: { title: '由裁定的单位办理并答复您' },
      };
    case 'handling':
      return {
        title: `${unit}正在办理`,
        clock: reply,
        next: { title: '答复您', words: '答复经热线审核后，在这里告诉您。' },
      };
    case 'unit-review':
      return {
        title: `${unit}的负责人正在审核答复`,
        clock: reply,
        next: { title: '答复您', words: '答复经热线审核后，在这里告诉您。' },
      };
    case 'suspended': {
      const lasting = lastingSuspension(ticket);
      return {
        title: `${unit}正在等待办理条件`,
        words: `经热线同意暂停计时，条件具备后继续办理${lasting ? `，最多等到 ${sayDate(lasting.until, now)}` : ''}。`,
        next: { title: '继续办理并答复您' },
      };
    }
    case 'replied':
      return { title: '答复正在审核', next: { title: '告诉您答复并回访' } };
    case 'callback-due':
      return {
        title: '等待回访',
        clock: callback,
        own: true,
        words: '热线会打电话问您是否满意，您也可以直接在下面评价。',
        next: { title: '办结', words: '评价为不满意的，会开启整改。' },
      };
    case 'rectifying':
      return caseStage(ticket, unit);
    default:
      return null;
  }
};

/**
 * The whole line of steps: what has happened, the present step stressed, the next one foretold with its due time. A ticket
 * that has ended stands at its last step; `mayEvaluate` then foretells the review, unless the citizen has been asked already.
 */
export const stepsOf = (past: readonly Step[], ticket: Ticket, mayEvaluate: boolean, now: Instant): Step[] => {
  const stage = stageOf(ticket, now);
  if (stage === null) {
    const last = past.at(-1);
    const ended: Step[] = last ? [...past.slice(0, -1), { ...last, when: 'current' }] : [];
    return mayEvaluate && ticket.evaluations.length === 0
      ? [...ended, { when: 'next', title: '您来评价', words: '请在下面写下您是否满意。' }]
      : ended;
  }
  const { title, clock, own, words = '', next } = stage;
  const current: Step = { when: 'current', title, words: `${words}${due(clock, now, own)}` };
  const after: Step[] = next
    ? [{ when: 'next', title: next.title, words: `${next.words ?? ''}${due(next.clock, now)}` }]
    : [];
  return [...past, current, ...after];
};
