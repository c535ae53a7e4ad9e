import { localDateOf } from '../../../src/domain/deadline/local-time.ts';
import type { EvaluationAnswers } from '../../../src/domain/evaluation/evaluation.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../../src/domain/instant.ts';
import type { Command } from '../../../src/domain/ticket/commands.ts';
import { runningClock } from '../../../src/domain/ticket/running-clock.ts';
import { openCase, type Ticket } from '../../../src/domain/ticket/state.ts';
import type { State } from '../../../src/domain/ticket/transitions.ts';
import type { Draw } from './draw.ts';

/** What happens next to a ticket, and how long it takes until then. */
export type Step = { command: Command; after: number };

/** What steps are made from: chance, now, and what units write. */
export type Circumstances = { draw: Draw; at: Instant; replies: readonly string[] };

type Next = (ticket: Ticket, circumstances: Circumstances) => Step | null;

const NOTE = '已核对，请按规定时限办理。';
const ARCHIVED_AFTER = 30 * DAY;

const answersOf = (draw: Draw, content: number): EvaluationAnswers => {
  if (draw.chance(content))
    return {
      contacted: true,
      solution: 'solved',
      satisfaction: draw.of(['very-satisfied', 'satisfied', 'satisfied', 'fairly-satisfied']),
      reasons: [],
      words: '',
    };
  const satisfaction = draw.of(['dissatisfied', 'very-dissatisfied'] as const);
  return {
    contacted: draw.chance(0.7),
    solution: 'unsolved',
    satisfaction,
    reasons: ['not-solved'],
    words: '问题还在，没有人来处理。',
  };
};

const archived: Next = () => ({ command: { type: 'Archive' }, after: ARCHIVED_AFTER });

const registered: Next = ({ routing, returns, appeal, kind, urgency }, { draw }) => {
  const [first, second] = routing?.candidates ?? [];
  const body = returns.length > 0 && second ? second : (routing?.lead ?? first);
  if (draw.chance(0.06) || !body)
    return {
      command: { type: 'AnswerOnTheSpot', text: '已按知识库口径答复，诉求人表示知晓。', answeredBy: null },
      after: draw.span(6 * MINUTE),
    };
  if (draw.chance(0.03))
    return {
      command: {
        type: 'Decline',
        ground: draw.of(['litigation', 'petition', 'settled']),
        text: '该事项须通过法定途径解决，已告知诉求人。',
      },
      after: draw.span(HOUR),
    };
  if (draw.chance(0.03))
    return { command: { type: 'Redirect', to: '110', text: '已转 110 处理。' }, after: draw.span(10 * MINUTE) };
  const lead = { unit: body.unit, code: body.code, function: body.function };
  const assist = draw.chance(0.15) ? (routing?.assist ?? []).slice(0, 1) : [];
  const division = routing?.division ?? null;
  return {
    command: {
      type: 'Dispatch',
      order: {
        lead,
        assist,
        matter: routing?.matter ?? null,
        place: division && { code: division.code, name: division.name },
        kind,
        urgency: draw.chance(0.04) ? 'urgent' : urgency,
        correction: first?.code === lead.code ? '' : `按${appeal.city}辖区职责改派。`,
      },
    },
    after: draw.span(90 * MINUTE),
  };
};

const dispatched: Next = (_ticket, { draw }) =>
  draw.chance(0.04)
    ? {
        command: {
          type: 'RequestReturn',
          reason: draw.of(['not-our-duty', 'wrong-place']),
          clause: '2.1.4',
          explanation: '经核实，该路段由其他单位管理，不在本单位职责范围内。',
        },
        after: draw.span(3 * HOUR),
      }
    : { command: { type: 'SignFor' }, after: draw.span(5 * HOUR) };

const returnRequested: Next = (_ticket, { draw }) => {
  if (draw.chance(0.1))
    return {
      command: { type: 'OpenDispute', named: null, text: '两个单位对管理边界说法不一，提请裁定。', evidence: [] },
      after: draw.span(4 * HOUR),
    };
  const type = draw.chance(0.6) ? 'ApproveReturn' : 'RefuseReturn';
  return { command: { type, note: NOTE }, after: draw.span(4 * HOUR) };
};

const inDispute: Next = ({ lead, assist, matter, place, routing }, { draw }) => {
  const named = (draw.chance(0.5) ? routing?.candidates[1] : null) ?? lead;
  if (!named) return null;
  const body = { unit: named.unit, code: named.code, function: named.function };
  return {
    command: {
      type: 'Rule',
      ruling: { lead: body, assist, matter, place, clause: '2.1.4', grounds: '依据属地管理原则，由该单位主办。' },
    },
    after: draw.span(2 * DAY),
  };
};

/** What may come between while a unit works on it; once each. */
const inBetween: Next = (ticket, { draw, at }) => {
  const clock = runningClock(ticket);
  const late = clock !== null && clock.dueAt < at;
  if (ticket.urges.length === 0 && draw.chance(0.05))
    return { command: { type: 'Urge', words: '请尽快处理。' }, after: draw.span(DAY) };
  if (draw.chance(0.04)) return { command: { type: 'AddNote', text: NOTE }, after: draw.span(6 * HOUR) };
  if (ticket.supervisions.length === 0 && draw.chance(late ? 0.3 : 0.005))
    return {
      command: {
        type: 'OpenSupervision',
        level: 'daily',
        cause: late ? 'overdue' : 'other',
        demand: '请当日说明办理情况。',
      },
      after: draw.span(4 * HOUR),
    };
  if (ticket.extensions.length === 0 && draw.chance(0.06))
    return {
      command: { type: 'RequestExtension', workingDays: 2, reason: '需等待产权单位配合施工。' },
      after: draw.span(DAY),
    };
  if (ticket.suspensions.length === 0 && draw.chance(0.02))
    return {
      command: {
        type: 'RequestSuspension',
        reason: 'works',
        explanation: '需等待既定工期。',
        until: localDateOf(at + 15 * DAY),
      },
      after: draw.span(DAY),
    };
  return null;
};

const handling: Next = (ticket, circumstances) => {
  const { draw, replies } = circumstances;
  if (ticket.extensions.at(-1)?.outcome === 'pending')
    return {
      command: { type: draw.chance(0.8) ? 'GrantExtension' : 'RefuseExtension', note: NOTE },
      after: draw.span(5 * HOUR),
    };
  if (ticket.suspensions.at(-1)?.outcome === 'pending')
    return {
      command: { type: draw.chance(0.7) ? 'GrantSuspension' : 'RefuseSuspension', note: NOTE },
      after: draw.span(5 * HOUR),
    };
  const owing = ticket.assisting.length > 0 && ticket.assisting.every(({ replies: given }) => given.length === 0);
  if (owing && draw.chance(0.7))
    return { command: { type: 'AssistReply', text: '已配合现场核实。', attachments: [] }, after: draw.span(DAY) };
  return (
    inBetween(ticket, circumstances) ?? {
      command: {
        type: 'Reply',
        text: draw.of(replies),
        contact: '已电话联系诉求人并告知处理情况',
        attachments: [],
        demands: ticket.demands.map(({ id }) => ({ id, outcome: 'answered', text: '已处理。' })),
        withoutAssist: owing ? '协办单位意见已电话核实。' : '',
      },
      after: draw.span(2.5 * DAY),
    }
  );
};

const rectifying: Next = (ticket, { draw }) => {
  switch (openCase(ticket)?.state) {
    case 'verifying':
      return {
        command: {
          type: 'Verify',
          finding: draw.chance(0.9) ? 'upheld' : draw.of(['mistaken', 'malicious']),
          ground: '已逐项核对处理过程和诉求人陈述。',
        },
        after: draw.span(DAY),
      };
    case 'finding-proposed':
      return { command: { type: 'ConfirmFinding', note: NOTE }, after: draw.span(DAY) };
    case 'upheld':
      return {
        command: {
          type: 'ProposeMeasures',
          way: draw.of(['at-once', 'by-date', 'explanation']),
          problem: '处理不彻底',
          text: '重新派员处理并每日巡查，直至问题消除。',
          responsible: '李工',
        },
        after: draw.span(DAY),
      };
    case 'rectifying':
      return {
        command: {
          type: 'GiveFeedback',
          text: '整改完成，现场已恢复。',
          evidence: [
            {
              id: `${ticket.number}-f${ticket.version}`,
              name: '现场.jpg',
              mediaType: 'image/jpeg',
              bytes: 40_000,
              sha256: 'c'.repeat(64),
            },
          ],
        },
        after: draw.span(5 * DAY),
      };
    case 'second-callback':
      return {
        command: {
          type: 'RecordSecondCallback',
          reached: true,
          answers: answersOf(draw, 0.8),
          conclusion: '整改结果已与诉求人核对。',
        },
        after: draw.span(2 * DAY),
      };
    case 'escalated':
      return {
        command: { type: 'ConcludeCase', conclusion: '经督办，责任单位已完成整改。' },
        after: draw.span(3 * DAY),
      };
    default:
      return null;
  }
};

const callbackDue: Next = (_ticket, { draw }) =>
  draw.chance(0.15)
    ? { command: { type: 'RecordCallback', reached: false, note: '无人接听。' }, after: draw.span(14 * HOUR) }
    : { command: { type: 'RecordCallback', reached: true, answers: answersOf(draw, 0.92) }, after: draw.span(DAY) };

const closed: Next = (ticket, { draw }) => {
  const last = ticket.evaluations.length - 1;
  if (ticket.audits.length === 0 && draw.chance(0.02)) return { command: { type: 'DrawAudit' }, after: draw.span(DAY) };
  if (ticket.exclusions.length === 0 && last >= 0 && draw.chance(0.01))
    return {
      command: {
        type: 'ContestRating',
        evaluation: last,
        reason: 'policy',
        ground: '诉求超出现行政策规定，已向诉求人解释。',
        evidence: [],
      },
      after: draw.span(2 * DAY),
    };
  return archived(ticket, { draw, at: 0, replies: [] });
};

const next: Partial<Record<State, Next>> = {
  registered,
  dispatched,
  'return-requested': returnRequested,
  'in-dispute': inDispute,
  handling,
  suspended: (_ticket, { draw }) => ({ command: { type: 'Resume', note: NOTE }, after: draw.span(10 * DAY) }),
  'unit-review': (_ticket, { draw }) => ({ command: { type: 'EndorseReply', note: NOTE }, after: draw.span(5 * HOUR) }),
  replied: ({ replies }, { draw }) => ({
    command: { type: replies.length < 2 && draw.chance(0.06) ? 'RejectReply' : 'ApproveReply', note: NOTE },
    after: draw.span(8 * HOUR),
  }),
  'callback-due': callbackDue,
  rectifying,
  closed,
  answered: archived,
  declined: archived,
  redirected: archived,
};

/** What comes next for a ticket in its state; null when nothing does. */
export const nextStep: Next = (ticket, circumstances) => next[ticket.state]?.(ticket, circumstances) ?? null;
