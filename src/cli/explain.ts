import { defineCommand } from 'citty';
import { type Replay, replayUnder, sameGoal } from '../commands/editions/replay.ts';
import { readInForce } from '../commands/in-force.ts';
import { type IntakeParts, questionOf } from '../commands/intake.ts';
import { kindNames } from '../domain/appeal/kind.ts';
import { urgencyNames } from '../domain/appeal/urgency.ts';
import type { Decision, RoutingAnswer } from '../domain/routing/answer.ts';
import { route } from '../domain/routing/route.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import { findTicket } from '../store/tickets.ts';
import { root } from './root.ts';
import { type Bench, withStore } from './store.ts';

const decisionNames: Record<Decision, string> = {
  dispatch: '可直接派单',
  confirm: '须由派单员确认',
  redirect: '转接其他渠道',
  decline: '疑似不予受理，须由人认定',
};

const goalOf = (answer: RoutingAnswer): string =>
  answer.redirectTo === null ? (answer.lead?.unit ?? '没有单位') : `转接 ${answer.redirectTo}`;

/** A stored answer in lines of Chinese: what was read, who stands first and why, and the others. */
export const explanationOf = (answer: RoutingAnswer): string[] => [
  `归口规范版本：${answer.edition}`,
  `结论：${decisionNames[answer.decision]}，${goalOf(answer)}`,
  `类型：${kindNames[answer.kind]}；紧急程度：${urgencyNames[answer.urgency]}；发生地：${answer.division?.name ?? '没有读出'}`,
  ...(answer.matter
    ? [`事项：${answer.matter.code} ${answer.matter.path.join(' / ')}（条款 ${answer.matter.clause}）`]
    : []),
  ...answer.because.map(({ rule, clause, sentence }) => `依据：规则 ${rule}，条款 ${clause}。${sentence}`),
  ...(answer.whyNotSecond === '' ? [] : [`为什么不是第二位：${answer.whyNotSecond}`]),
  ...answer.candidates.map(
    ({ unit, probability, matter }, index) =>
      `候选 ${index + 1}：${unit} ${probability.toFixed(2)}${matter ? ` ${matter.code} ${matter.path.at(-1) ?? ''}` : ''}`,
  ),
];

/** What the ticket's own edition says when it is asked again. */
const replayed = (replay: Replay, stored: RoutingAnswer): string => {
  const { edition } = stored;
  if (replay === 'gone') return `登记时的版本 ${edition} 没有保存，不能重放。`;
  if (replay === 'unreadable') return `登记时的版本 ${edition} 的文件有误，不能重放。`;
  return sameGoal(replay.answer, stored)
    ? `用登记时的版本 ${edition} 重放，结论与当时相同。`
    : `用登记时的版本 ${edition} 重放，结论与当时不同：${decisionNames[replay.answer.decision]}，${goalOf(replay.answer)}。可能是该版本的文件、学习结果、单位名录或系统程序后来有变化。`;
};

/** How to ask again: the edition in force, and the edition that a ticket was routed by. */
export type Again = { present: IntakeParts['route']; own: (edition: string, ticket: Ticket) => Promise<Replay> };

/**
 * Prints the stored reasons of a ticket, whether its own edition still gives the stored answer, and whether the
 * present edition would answer otherwise; 1 when there is no such ticket.
 */
export const explainTicket = async (
  { store, say }: Pick<Bench, 'store' | 'say'>,
  number: string,
  again: Again,
): Promise<number> => {
  const ticket = await findTicket(store, { kind: 'all' }, number);
  if (ticket === null) {
    say(`没有工单 ${number}，请核对编号。`);
    return 1;
  }
  say(`工单 ${number}：${ticket.appeal.title}`);
  const stored = ticket.routing;
  if (stored === null) {
    say('登记时没有归口记录。');
    return 0;
  }
  for (const line of explanationOf(stored)) say(line);
  say(replayed(await again.own(stored.edition, ticket), stored));
  const present = again.present(questionOf(ticket.appeal));
  say(
    sameGoal(present, stored)
      ? `现行规范（${present.edition}）的结论相同。`
      : `现行规范（${present.edition}）的结论不同：${decisionNames[present.decision]}，${goalOf(present)}。`,
  );
  return 0;
};

/** `explain --ticket N`. */
export const explain = defineCommand({
  meta: { name: 'explain', description: '说明一件工单当时为什么这样归口' },
  args: { ticket: { type: 'string', required: true, description: '工单编号', valueHint: 'N' } },
  run: ({ args }) =>
    withStore(async (bench) => {
      const source = { ...bench, root };
      const { standard } = await readInForce(source, Date.now());
      return explainTicket(bench, args.ticket, {
        present: (question) => route(standard, question),
        own: (edition, ticket) => replayUnder(source, edition, ticket),
      });
    }),
});
