import { defineCommand } from 'citty';
import { type IntakeParts, questionOf } from '../commands/intake.ts';
import { kindNames } from '../domain/appeal/kind.ts';
import { urgencyNames } from '../domain/appeal/urgency.ts';
import type { Decision, RoutingAnswer } from '../domain/routing/answer.ts';
import { route } from '../domain/routing/route.ts';
import { loadInstallation } from '../standard/load.ts';
import { keptUnits } from '../store/directory.ts';
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

/** Prints the stored reasons of a ticket, and whether the present edition would answer otherwise; 1 when there is no such ticket. */
export const explainTicket = async (
  { store, say }: Pick<Bench, 'store' | 'say'>,
  number: string,
  presentRoute: IntakeParts['route'],
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
  const present = presentRoute(questionOf(ticket.appeal));
  const same =
    present.decision === stored.decision &&
    present.redirectTo === stored.redirectTo &&
    present.lead?.code === stored.lead?.code;
  say(
    same
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
      const { standard } = loadInstallation(root, { at: Date.now(), units: await keptUnits(bench.store) });
      return explainTicket(bench, args.ticket, (question) => route(standard, question));
    }),
});
