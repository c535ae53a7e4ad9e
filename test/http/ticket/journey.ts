import { act } from '../../../src/commands/act.ts';
import { demonstrationAccounts } from '../../../src/commands/demonstration-accounts.ts';
import { takeIn } from '../../../src/commands/intake.ts';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { citizenActor } from '../../../src/domain/access/actor.ts';
import type { Appeal } from '../../../src/domain/appeal/appeal.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import type { Command } from '../../../src/domain/ticket/commands.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import type { TestApp } from '../../support/app.ts';
import { order, satisfied, stallAppeal, veryDissatisfied } from '../../support/tickets.ts';

/** A person of the demonstration as the actor of events. */
export const actorOf = (login: string): Actor => {
  const account = demonstrationAccounts.find(({ name }) => name === login);
  const role = account?.roles[0];
  if (!account || !role) throw new Error(`no account ${login}`);
  return { role, id: `demonstration-${login}`, name: account.person, unit: account.unit };
};

/** Who does what, when. */
export type Move = [at: string, login: string, command: Command];

const done = { ...satisfied, reasons: [...satisfied.reasons] };
const angry = { ...veryDissatisfied, reasons: [...veryDissatisfied.reasons] };

/** The straight road by the people of the demonstration, from the dispatch to the public conclusion. */
export const road: readonly Move[] = [
  ['2026-11-23 09:10', 'paidan', { type: 'Dispatch', order: { ...order, correction: '首选单位有误' } }],
  ['2026-11-23 10:00', 'chengguan', { type: 'SignFor' }],
  [
    '2026-11-25 15:00',
    'chengguan',
    {
      type: 'Reply',
      text: '已安排执法人员每天 16:00 至 18:00 在校门口值守，摊贩已劝离到指定疏导点。',
      contact: '11月24日上午电话联系诉求人，告知处理情况',
      attachments: [],
      withoutAssist: '协办单位已当面会商，意见并入本答复。',
    },
  ],
  ['2026-11-25 16:00', 'paidan', { type: 'ApproveReply', note: '' }],
  ['2026-11-26 10:00', 'duban', { type: 'RecordCallback', reached: true, answers: angry }],
  ['2026-11-26 11:00', 'duban', { type: 'Verify', finding: 'upheld', ground: '现场查看，值守时段之外摊贩仍在。' }],
  [
    '2026-11-26 15:00',
    'chengguan',
    { type: 'ProposeMeasures', way: 'explanation', text: '延长值守到 20:00，并增设护栏。', responsible: '李国强' },
  ],
  ['2026-11-27 09:00', 'chengguan', { type: 'GiveFeedback', text: '护栏已装好，值守延长到 20:00。', evidence: [] }],
  [
    '2026-11-27 15:00',
    'duban',
    {
      type: 'RecordSecondCallback',
      reached: true,
      answers: done,
      conclusion: '校门口已装护栏并延长值守，诉求人表示满意。',
    },
  ],
];

let submissions = 0;

/** Takes an appeal in on Monday 23 November 2026, 9:00, and leads it along some moves. Throws when one is refused. */
export const ticketAlong = async (
  { installation, clock }: Pick<TestApp, 'installation' | 'clock'>,
  moves: readonly Move[],
  changes: Partial<Appeal> = {},
): Promise<Ticket> => {
  clock.set('2026-11-23 09:00');
  submissions += 1;
  const registered = await takeIn(installation, {
    appeal: { ...stallAppeal, ...changes },
    kind: 'complaint',
    urgency: 'routine',
    submissionKey: `journey-${submissions}`,
    queryCode: 'ABCD2345',
    actor: citizenActor,
    now: clock.now,
  });
  let ticket = registered.ticket;
  for (const [at, login, command] of moves) {
    clock.set(at);
    const outcome = await act(installation, {
      number: ticket.number,
      command,
      actor: actorOf(login),
      scope: { kind: 'all' },
      seenVersion: null,
    });
    if (isRefusal(outcome)) throw new Error(`${login} ${command.type}: ${outcome.sentence}`);
    ticket = outcome.ticket;
  }
  return ticket;
};
