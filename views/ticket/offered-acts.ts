import type { Command } from '../../src/domain/ticket/commands.ts';
import { guards } from '../../src/domain/ticket/guards.ts';
import { permittedCommands } from '../../src/domain/ticket/permit.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import type { CommandType } from '../../src/domain/ticket/transitions.ts';
import type { ActType, TicketView } from './ticket-view.ts';

/** Acts that carry the ticket on, the likely one first; what is not here only stands beside them. */
const road: readonly ActType[] = [
  'Dispatch',
  'SignFor',
  'GrantExtension',
  'RefuseExtension',
  'ApproveReturn',
  'RefuseReturn',
  'Reply',
  'EndorseReply',
  'SendBackReply',
  'AssistReply',
  'Resume',
  'GrantSuspension',
  'RefuseSuspension',
  'GiveStatement',
  'Rule',
  'AnswerSupervision',
  'ApproveReply',
  'RejectReply',
  'RecordCallback',
  'ConfirmFinding',
  'RejectFinding',
  'Verify',
  'ProposeMeasures',
  'GiveFeedback',
  'RecordSecondCallback',
  'ConcludeCase',
  'RecordAudit',
  'ConfirmExclusion',
  'RefuseExclusion',
  'RejectContest',
  'PublishCase',
];
const beside: readonly ActType[] = [
  'AnswerOnTheSpot',
  'Redirect',
  'Decline',
  'RecordContact',
  'Forward',
  'TakeOver',
  'Merge',
  'Detach',
  'Split',
  'SetDemands',
  'AddContact',
  'AskAssist',
  'UrgeAssist',
  'RequestReturn',
  'OpenDispute',
  'RequestExtension',
  'RequestSuspension',
  'ContestRating',
  'ProposeExclusion',
  'DrawAudit',
  'WithdrawPublication',
  'OpenSupervision',
  'CloseSupervision',
  'EscalateSupervision',
  'Redo',
  'Urge',
  'AddNote',
];

const order: readonly ActType[] = [...road, ...beside];

/** Refusals and redirections that the router asks for come first; the person still decides. */
const routerWish = (ticket: Ticket): ActType | null => {
  if (ticket.state !== 'registered') return null;
  if (ticket.routing?.decision === 'redirect') return 'Redirect';
  return ticket.routing?.decision === 'decline' ? 'Decline' : null;
};

/** The guards look at the ticket and the person; only the extension's looks at the command, for which one day stands here. */
const probe: Command = { type: 'RequestExtension', workingDays: 1, reason: '' };

const objection = ({ ticket, now, timekeeping, viewer }: OfferQuestion, act: CommandType) => {
  for (const guard of guards[act] ?? []) {
    const refusal = guard(ticket, probe, { now, timekeeping, actor: viewer });
    if (refusal) return refusal;
  }
  return null;
};

export type OfferQuestion = Pick<TicketView, 'ticket' | 'now' | 'timekeeping' | 'viewer'>;

/** `withheld`: why the person can't do what the post could do in this state, each reason once. */
export type Offer = { acts: ActType[]; main: ActType[]; withheld: string[] };

/**
 * The acts to draw as buttons: those of the table that no guard is sure to refuse, the likely one first. Only for
 * drawing; whether an act is carried out, the core decides when it comes. The administrator only reads.
 */
export const offeredActs = (question: OfferQuestion): Offer => {
  const { ticket, viewer } = question;
  const wish = routerWish(ticket);
  const permitted = new Set(permittedCommands(ticket, viewer.role));
  const ranked = [...(wish === null ? [] : [wish]), ...order.filter((act) => act !== wish)];
  const judged = ranked.filter((act) => permitted.has(act)).map((act) => ({ act, refusal: objection(question, act) }));
  const acts = judged.flatMap(({ act, refusal }) => (refusal ? [] : [act]));
  const reasons = judged.flatMap(({ refusal }) =>
    refusal === null || refusal.refused === 'wrong-state' ? [] : [refusal.sentence],
  );
  return { acts, main: acts.filter((act) => road.includes(act) || act === wish), withheld: [...new Set(reasons)] };
};
