import { isUnreachable } from '../evaluation/callback-attempts.ts';
import { checkAnswers, type Evaluation, tidied } from '../evaluation/evaluation.ts';
import { isNegative } from '../evaluation/satisfaction.ts';
import { type Refusal, refuse } from '../refusal.ts';
import { superviseEscalatedCase } from '../supervision/decide.ts';
import type { Command, CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import { clockFor } from '../ticket/limits.ts';
import { openCase, type Ticket } from '../ticket/state.ts';
import { findingNames, type RectificationCase } from './case.ts';
import { checkPublic } from './check-public.ts';
import { type CaseCommandType, caseTransitions } from './transitions.ts';

/** A command that is about the rectification case of a ticket. */
export type CaseCommand = CommandOf<CaseCommandType>;

/** Says whether a command is about the case. */
export const isCaseCommand = (command: Command): command is CaseCommand =>
  caseTransitions.some(([, type]) => type === command.type);

const secondCallback = (
  ticket: Ticket,
  current: RectificationCase,
  command: CommandOf<'RecordSecondCallback'>,
  context: Context,
): Fact[] | Refusal => {
  const { now, timekeeping, actor } = context;
  if (!command.reached) {
    const needed = { attempts: timekeeping.policies.callbackAttempts, days: timekeeping.policies.callbackDays };
    return isUnreachable([...current.misses.map((miss) => miss.at), now], needed)
      ? [
          {
            type: 'CaseClosed',
            evaluation: null,
            result: 'unreached',
            conclusion: '已按要求整改并反馈，多次回访未联系上诉求人。',
          },
        ]
      : [{ type: 'SecondCallbackMissed', note: command.note }];
  }
  const wrong = checkAnswers(command.answers);
  if (wrong) return wrong;
  const { round, matter, unit, handler } = current.review;
  const evaluation: Evaluation = {
    ...tidied(command.answers),
    at: now,
    by: 'second-callback',
    round,
    matter,
    unit,
    handler,
    caller: { id: actor.id, name: actor.name },
  };
  if (!isNegative(evaluation.satisfaction)) {
    if (command.conclusion.trim() === '') return refuse('invalid', '请填写整改结论，审看后向社会公开。', 'conclusion');
    return (
      checkPublic(ticket, 'conclusion', command.conclusion) ?? [
        { type: 'CaseClosed', evaluation, result: 'rectified', conclusion: command.conclusion },
      ]
    );
  }
  return current.repeats < timekeeping.policies.maximumRedos
    ? [{ type: 'OnceMore', evaluation, rectify: clockFor(ticket, 'rectify', context, { complexity: 'simple' }) }]
    : [
        { type: 'CaseEscalated', evaluation, rectify: clockFor(ticket, 'rectify', context, { complexity: 'simple' }) },
        ...superviseEscalatedCase(ticket, context),
      ];
};

/** 非本单位责任: the case goes on at the unit that the finding names, verified there anew. */
const passOn = (
  ticket: Ticket,
  current: RectificationCase,
  command: CommandOf<'ConfirmFinding'>,
  context: Context,
): Fact[] | Refusal =>
  current.findingBody
    ? [
        {
          type: 'CasePassedOn',
          note: command.note,
          body: current.findingBody,
          verify: clockFor(ticket, 'verify', context),
        },
      ]
    : refuse('wrong-state', '认定为非本单位责任，但没有写明责任单位。请不同意并说明理由。');

/** Decides a command about the open case, after table, texts and guards have agreed. */
export const decideCase = (ticket: Ticket, command: CaseCommand, context: Context): Fact[] | Refusal => {
  const current = openCase(ticket);
  if (!current) return refuse('wrong-state', '没有待办的整改单，可能已由别人办结。');
  switch (command.type) {
    case 'Verify':
      return command.finding === 'upheld'
        ? [
            {
              type: 'ReviewUpheld',
              ground: command.ground,
              rectify: clockFor(ticket, 'rectify', context, { complexity: 'simple' }),
            },
          ]
        : [
            {
              type: 'FindingProposed',
              finding: command.finding,
              ground: command.ground,
              body: command.body ?? null,
            },
          ];
    case 'ConfirmFinding': {
      const finding = current.finding;
      if (finding === null || finding === 'upheld') return refuse('wrong-state', '没有待复核的认定。');
      if (finding === 'not-ours') return passOn(ticket, current, command, context);
      const conclusion = `经核实并由第二人复核，认定为${findingNames[finding]}。`;
      return [{ type: 'FindingConfirmed', note: command.note, result: finding, conclusion }];
    }
    case 'RejectFinding':
      return [
        {
          type: 'FindingRejected',
          note: command.note,
          rectify: clockFor(ticket, 'rectify', context, { complexity: 'simple' }),
        },
      ];
    case 'ProposeMeasures': {
      const { way, text, responsible, problem = '' } = command;
      const kept = current.rectifyClock ?? clockFor(ticket, 'rectify', context, { complexity: 'simple' });
      const rectify = way === 'by-date' ? clockFor(ticket, 'rectify', context, { complexity: 'complex' }) : kept;
      return [{ type: 'MeasuresProposed', way, problem, text, responsible, rectify }];
    }
    case 'GiveFeedback': {
      const explains = current.measures.at(-1)?.way === 'explanation';
      if (!explains && command.evidence.length === 0)
        return refuse('invalid', '请附上整改的佐证材料（照片或文件）。', 'files');
      return [
        {
          type: 'FeedbackGiven',
          text: command.text,
          evidence: command.evidence,
          callback: clockFor(ticket, 'callback', context),
        },
      ];
    }
    case 'RecordSecondCallback':
      return secondCallback(ticket, current, command, context);
    case 'ConcludeCase':
      return (
        checkPublic(ticket, 'conclusion', command.conclusion) ?? [
          { type: 'CaseClosed', evaluation: null, result: 'concluded', conclusion: command.conclusion },
        ]
      );
    default:
      return command satisfies never;
  }
};
