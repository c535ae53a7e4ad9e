import fc from 'fast-check';
import { channels } from '../../src/domain/appeal/channel.ts';
import { demandOutcomes } from '../../src/domain/demand/demand.ts';
import type { EvaluationAnswers } from '../../src/domain/evaluation/evaluation.ts';
import { dissatisfactionReasons, satisfactions, solutions } from '../../src/domain/evaluation/satisfaction.ts';
import { exclusionReasons } from '../../src/domain/exclusion/exclusion.ts';
import { contactWays } from '../../src/domain/inside-unit/inside-unit.ts';
import { findings, measureWays } from '../../src/domain/rectification/case.ts';
import { supervisionCauses, supervisionLevels } from '../../src/domain/supervision/supervision.ts';
import { suspensionReasons } from '../../src/domain/suspension/suspension.ts';
import type { Command, CommandOf } from '../../src/domain/ticket/commands.ts';
import { declineGrounds } from '../../src/domain/ticket/decline-ground.ts';
import { returnReasons } from '../../src/domain/ticket/return-reason.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import type { CommandType } from '../../src/domain/ticket/transitions.ts';
import { order } from './tickets.ts';

/** Numbers from which a wish is made: which command, which of its values, by whom, how many hours after the one before. */
export const wish = fc.record({
  pick: fc.nat(10_000),
  seed: fc.nat(1_000_000),
  person: fc.nat(1_000),
  hours: fc.integer({ min: 0, max: 30 }),
});
export type Wish = typeof wish extends fc.Arbitrary<infer T> ? T : never;

/** Values drawn one after the other from a seed. */
class Drawn {
  constructor(private seed: number) {}
  number(limit: number): number {
    this.seed = (Math.imul(this.seed ^ (this.seed >>> 15), 0x2c1b3c6d) + 0x5bd1e995) >>> 0;
    return this.seed % limit;
  }
  of<T>(list: readonly T[]): T {
    const value = list[this.number(list.length)];
    if (value === undefined) throw new Error('nothing to draw from');
    return value;
  }
  text(): string {
    const good = ['已安排人员现场处理并告知诉求人结果。', '情况属实，正在整改，三日内完成。', '已核实，材料齐全。'];
    return this.of([...good, ...good, '不']);
  }
  files() {
    const photo = { id: 'f', name: '照片.jpg', mediaType: 'image/jpeg', bytes: 9, sha256: 'c'.repeat(64) };
    return this.of([[], [photo], [photo]]);
  }
  answers(): EvaluationAnswers {
    return {
      contacted: this.of([true, false]),
      solution: this.of(solutions),
      satisfaction: this.of(satisfactions),
      reasons: this.of([[], ['not-solved' as const], [...dissatisfactionReasons]]),
      words: this.text(),
    };
  }
}

const bodies = [order.lead, ...order.assist];
const numbers = ['20261120000007', '20261120000008', '20261120000009'];

type Makers = { [T in CommandType]: (draw: Drawn, ticket: Ticket) => CommandOf<T> };

const noted =
  <T extends CommandType>(type: T) =>
  (draw: Drawn) =>
    ({ type, note: draw.text() }) as CommandOf<T>;
const anId = (draw: Drawn, list: readonly { id: string }[]): string => (list.length === 0 ? 'none' : draw.of(list).id);

/** A command of every kind, sensible or not; a kind without a maker does not compile. */
const makers: Makers = {
  AnswerOnTheSpot: (draw) => ({ type: 'AnswerOnTheSpot', text: draw.text(), answeredBy: draw.of([null, order.lead]) }),
  Decline: (draw) => ({ type: 'Decline', ground: draw.of(declineGrounds), text: draw.text() }),
  Redirect: (draw) => ({ type: 'Redirect', to: draw.of(['110', '12368']), text: draw.text() }),
  Dispatch: (draw) => ({
    type: 'Dispatch',
    order: { ...order, assist: draw.of([order.assist, []]), urgency: draw.of(['routine', 'urgent', 'critical']) },
  }),
  SignFor: () => ({ type: 'SignFor' }),
  RequestReturn: (draw) => ({
    type: 'RequestReturn',
    reason: draw.of(returnReasons),
    clause: '2.1.4',
    explanation: draw.text(),
    evidence: draw.files(),
  }),
  ApproveReturn: noted('ApproveReturn'),
  RefuseReturn: noted('RefuseReturn'),
  RequestExtension: (draw) => ({ type: 'RequestExtension', workingDays: draw.number(13) - 1, reason: draw.text() }),
  GrantExtension: noted('GrantExtension'),
  RefuseExtension: noted('RefuseExtension'),
  Reply: (draw, { demands }) => ({
    type: 'Reply',
    text: draw.text(),
    contact: draw.text(),
    attachments: draw.files(),
    demands: demands.map(({ id }) => ({ id, outcome: draw.of(demandOutcomes), text: draw.text() })),
    withoutAssist: draw.of(['', '协办单位逾期未答复，已另行核实', '协办单位逾期未答复，已另行核实']),
  }),
  ApproveReply: noted('ApproveReply'),
  RejectReply: noted('RejectReply'),
  RecordCallback: (draw) =>
    draw.number(3) === 0
      ? { type: 'RecordCallback', reached: false, note: draw.text() }
      : { type: 'RecordCallback', reached: true, answers: draw.answers() },
  Evaluate: (draw) => ({ type: 'Evaluate', answers: draw.answers(), way: draw.of(['web', 'message', 'keypad']) }),
  Redo: (draw) => ({ type: 'Redo', reason: draw.text() }),
  Urge: (draw) => ({ type: 'Urge', words: draw.text() }),
  AddNote: (draw) => ({ type: 'AddNote', text: draw.text() }),
  Archive: () => ({ type: 'Archive' }),
  HandOver: (draw) => {
    const from = draw.of(bodies);
    return {
      type: 'HandOver',
      from: from.code,
      to: draw.of(bodies.filter(({ code }) => code !== from.code)),
      lastDay: '2026-11-22',
    };
  },
  Verify: (draw) => ({
    type: 'Verify',
    finding: draw.of(findings),
    ground: draw.text(),
    body: draw.of([null, ...bodies]),
  }),
  ConfirmFinding: noted('ConfirmFinding'),
  RejectFinding: noted('RejectFinding'),
  ProposeMeasures: (draw) => ({
    type: 'ProposeMeasures',
    way: draw.of(measureWays),
    problem: draw.text(),
    text: draw.text(),
    responsible: draw.text(),
  }),
  GiveFeedback: (draw) => ({ type: 'GiveFeedback', text: draw.text(), evidence: draw.files() }),
  RecordSecondCallback: (draw) =>
    draw.number(3) === 0
      ? { type: 'RecordSecondCallback', reached: false, note: draw.text() }
      : { type: 'RecordSecondCallback', reached: true, answers: draw.answers(), conclusion: draw.text() },
  ConcludeCase: (draw) => ({ type: 'ConcludeCase', conclusion: draw.text() }),
  Forward: (draw) => ({
    type: 'Forward',
    unit: draw.of([null, { code: 'urban-management@420302001', unit: '茅箭区城管执法局五堰中队' }]),
    person: draw.of([null, { id: 'li', name: '李国强' }]),
    note: draw.text(),
  }),
  TakeOver: () => ({ type: 'TakeOver' }),
  RecordContact: (draw) => ({ type: 'RecordContact', way: draw.of(contactWays), words: draw.text() }),
  EndorseReply: noted('EndorseReply'),
  SendBackReply: noted('SendBackReply'),
  OpenDispute: (draw) => ({
    type: 'OpenDispute',
    named: draw.of([null, ...bodies]),
    text: draw.text(),
    evidence: draw.files(),
  }),
  GiveStatement: (draw) => ({ type: 'GiveStatement', text: draw.text(), evidence: draw.files() }),
  Rule: (draw) => ({
    type: 'Rule',
    ruling: {
      lead: draw.of(bodies),
      assist: draw.of([[], order.assist]),
      matter: order.matter,
      place: order.place,
      clause: '2.1.4',
      grounds: draw.text(),
    },
  }),
  WithdrawPrecedent: (draw, { number }) => ({
    type: 'WithdrawPrecedent',
    precedent: `${number}-C${draw.of([1, 2])}`,
    reason: draw.text(),
  }),
  AskAssist: (draw) => ({ type: 'AskAssist', body: draw.of(bodies), task: draw.text() }),
  AssistReply: (draw) => ({ type: 'AssistReply', text: draw.text(), attachments: draw.files() }),
  UrgeAssist: (draw) => ({ type: 'UrgeAssist', unit: draw.of(bodies).code, words: draw.text() }),
  SetDemands: (draw) => ({ type: 'SetDemands', demands: draw.of([[], ['清理摊点'], ['清理摊点', '设固定岗']]) }),
  Merge: (draw) => ({ type: 'Merge', into: draw.of(numbers), reason: draw.text() }),
  AttachFollower: (draw) => ({ type: 'AttachFollower', follower: draw.of(numbers) }),
  Detach: (draw) => ({ type: 'Detach', reason: draw.text() }),
  ReleaseFollower: (draw) => ({ type: 'ReleaseFollower', follower: draw.of(numbers) }),
  Split: (draw) => ({
    type: 'Split',
    parts: numbers.map(() => ({ title: '', text: draw.text() })),
    into: draw.of([numbers, numbers.slice(0, 1)]),
    reason: draw.text(),
  }),
  AddContact: (draw) => ({ type: 'AddContact', channel: draw.of(channels), words: draw.text() }),
  RequestSuspension: (draw) => ({
    type: 'RequestSuspension',
    reason: draw.of(suspensionReasons),
    explanation: draw.text(),
    until: draw.of(['2026-11-20', '2026-11-27', '2026-12-04', '2026-12-18']),
  }),
  GrantSuspension: noted('GrantSuspension'),
  RefuseSuspension: noted('RefuseSuspension'),
  Resume: noted('Resume'),
  Warn: (draw, ticket) => ({
    type: 'Warn',
    purpose: draw.of(['sign', 'reply'] as const),
    startedAt: ticket.clocks.reply?.startedAt ?? 0,
    light: draw.of(['yellow', 'red'] as const),
  }),
  OpenSupervision: (draw) => ({
    type: 'OpenSupervision',
    level: draw.of(supervisionLevels),
    cause: draw.of(supervisionCauses),
    demand: draw.text(),
  }),
  AnswerSupervision: (draw, { supervisions }) => ({
    type: 'AnswerSupervision',
    order: anId(draw, supervisions),
    text: draw.text(),
    attachments: draw.files(),
  }),
  CloseSupervision: (draw, { supervisions }) => ({
    type: 'CloseSupervision',
    order: anId(draw, supervisions),
    note: draw.text(),
  }),
  EscalateSupervision: (draw, { supervisions }) => ({
    type: 'EscalateSupervision',
    order: anId(draw, supervisions),
    note: draw.text(),
  }),
  ContestRating: (draw, { evaluations }) => ({
    type: 'ContestRating',
    evaluation: draw.number(evaluations.length + 1),
    reason: draw.of(exclusionReasons),
    ground: draw.text(),
    evidence: draw.files(),
  }),
  ProposeExclusion: (draw, { evaluations, exclusions }) => ({
    type: 'ProposeExclusion',
    evaluation: draw.number(evaluations.length + 1),
    contest: draw.of([null, anId(draw, exclusions)]),
    reason: draw.of(exclusionReasons),
    ground: draw.text(),
  }),
  RejectContest: (draw, { exclusions }) => ({
    type: 'RejectContest',
    exclusion: anId(draw, exclusions),
    note: draw.text(),
  }),
  ConfirmExclusion: (draw, { exclusions }) => ({
    type: 'ConfirmExclusion',
    exclusion: anId(draw, exclusions),
    note: draw.text(),
  }),
  RefuseExclusion: (draw, { exclusions }) => ({
    type: 'RefuseExclusion',
    exclusion: anId(draw, exclusions),
    note: draw.text(),
  }),
  DrawAudit: () => ({ type: 'DrawAudit' }),
  RecordAudit: (draw) =>
    draw.number(3) === 0
      ? { type: 'RecordAudit', reached: false, note: draw.text() }
      : { type: 'RecordAudit', reached: true, answers: draw.answers() },
  PublishCase: (draw, { cases }) => ({
    type: 'PublishCase',
    case: anId(draw, cases),
    problem: draw.text(),
    result: draw.text(),
  }),
  WithdrawPublication: (draw, { cases }) => ({
    type: 'WithdrawPublication',
    case: anId(draw, cases),
    reason: draw.text(),
  }),
  Retime: (draw, { clocks }) => ({
    type: 'Retime',
    because: draw.text(),
    clocks: clocks.reply ? [{ place: { of: 'ticket', purpose: 'reply' }, clock: clocks.reply }] : [],
  }),
};

/** All kinds of commands. */
export const commandTypes = Object.keys(makers) as CommandType[];

/** The command of a kind that a seed makes for a ticket. */
export const commandFrom = (type: CommandType, seed: number, ticket: Ticket): Command =>
  makers[type](new Drawn(seed), ticket);
