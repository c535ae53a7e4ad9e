import { findPersonalData } from '../privacy/personal-data.ts';
import { declineGroundNames } from '../ticket/decline-ground.ts';
import { standingReply, type Ticket } from '../ticket/state.ts';
import type { Happened } from './notice.ts';

/** A page on which the citizen evaluates without number and code, once, within so many days. */
export type EvaluationLink = { address: string; days: number };

/** What a message to a citizen may carry beside the event: the link to evaluate by, where one was made. */
export type MessageParts = { hotline: string; link: EvaluationLink | null };

/** A message is read on a phone; longer words stand on the progress page. */
const WORDS = 200;

const shortened = (text: string): string => {
  const characters = [...text.trim().replaceAll(/\s+/gu, ' ')];
  return characters.length > WORDS ? `${characters.slice(0, WORDS - 1).join('')}…` : characters.join('');
};

const signed = ({ hotline }: Pick<MessageParts, 'hotline'>, text: string): string => `【${hotline}】${text}`;

const LOOK_UP = '凭编号和查询码可在网上查看，也可拨打热线查询。';

const ask = (link: EvaluationLink | null, called: boolean): string =>
  link === null
    ? `${called ? '热线将回访您，您也' : '您'}可以在网上评价。`
    : `请您评价：${link.address} （${link.days} 天内有效，只能用一次）`;

const givenTo = ({ lead, returns, round }: Ticket): string => {
  const body = lead?.unit ?? '有关单位';
  if (round > 1) return `将由${body}重新办理`;
  return returns.some(({ outcome }) => outcome === 'approved') ? `已改由${body}办理` : `已交由${body}办理`;
};

const textOf = ({ ticket, event }: Happened, link: EvaluationLink | null): string | null => {
  const yours = `您的诉求（编号 ${ticket.number}）`;
  switch (event.type) {
    case 'Registered':
      return event.splitFrom === undefined ? `${yours}已登记。${LOOK_UP}` : null;
    case 'Dispatched':
    case 'Redone':
    case 'Ruled':
      return `${yours}${givenTo(ticket)}，办理单位会与您联系。`;
    // Who called has just heard the answer.
    case 'AnsweredOnTheSpot':
      return ticket.appeal.channel === 'phone' ? null : `${yours}已答复。${LOOK_UP}`;
    case 'Declined':
      return `${yours}不能受理：${declineGroundNames[event.ground]}。${shortened(event.text)}`;
    case 'Redirected':
      return `${yours}由 ${event.to} 受理。${shortened(event.text)}`;
    case 'ReplyApproved':
    case 'ClosedUncalled':
      return `${yours}已由${ticket.lead?.unit ?? '办理单位'}答复。${LOOK_UP}${ask(link, event.type === 'ReplyApproved')}`;
    case 'ClosedUnreached':
      return `${yours}多次回访没有联系上您，已办结。您仍可以在网上评价，有新的情况请再次反映。`;
    case 'Evaluated':
      return `${yours}已办结，感谢您的评价。有新的情况请再次反映。`;
    case 'EvaluatedNegative':
      return `${yours}的评价已收到，办理单位将核实并整改，之后再次回访您。`;
    case 'CaseClosed':
    case 'FindingConfirmed':
      return `${yours}的差评整改已完结。${LOOK_UP}`;
    case 'Merged':
      return `${yours}与编号 ${event.into} 的相同诉求合并办理，办理结果会同时告诉您。`;
    case 'Detached':
      return `${yours}不再合并，恢复单独办理。`;
    case 'SplitUp':
      return `${yours}按事项分为 ${event.into.length} 件办理，编号 ${event.into.join('、')}。`;
    default:
      return null;
  }
};

/**
 * 短信 to the citizen about an event of his ticket; null when he need not be told. Says the number, never the query code
 * or what he wrote: a phone is seen by others.
 */
export const citizenMessage = (happened: Happened, { hotline, link }: MessageParts): string | null => {
  const text = textOf(happened, link);
  return text === null ? null : signed({ hotline }, text);
};

/** Events with which the followers of a merged ticket have their answer or its end too. */
const endsForFollowers: ReadonlySet<Happened['event']['type']> = new Set([
  'ReplyApproved',
  'ClosedUncalled',
  'AnsweredOnTheSpot',
  'Declined',
  'Redirected',
]);

/** An approved answer stands already: who follows from then on is told at once. */
const isAnswered = (ticket: Ticket): boolean =>
  (ticket.state === 'callback-due' || ticket.state === 'rectifying') && standingReply(ticket) !== null;

/** Numbers of the tickets whose citizens learn with this event of their leader what became of the matter. */
export const followersToTell = ({ ticket, event }: Happened): string[] => {
  if (endsForFollowers.has(event.type)) return ticket.followers;
  return event.type === 'FollowerAttached' && isAnswered(ticket) ? [event.follower] : [];
};

/** What became of the leader, and in which words where it was answered. */
const endOf = (ticket: Ticket): { what: string; words: string | null } => {
  const { ending, lead } = ticket;
  if (ending?.way === 'declined') return { what: '不能受理', words: null };
  if (ending?.way === 'redirected') return { what: `由 ${ending.to} 受理`, words: null };
  const words = ending?.text ?? standingReply(ticket)?.text ?? null;
  return { what: `现已由${lead?.unit ?? '办理单位'}答复`, words };
};

/**
 * The leader's answer for the citizen of a ticket that follows it. Its words go along only where nothing in them points to
 * the leader's citizen.
 */
export const followerMessage = (
  { ticket }: Happened,
  follower: Pick<Ticket, 'number'>,
  { hotline }: Pick<MessageParts, 'hotline'>,
): string => {
  const { appeal } = ticket;
  const { what, words } = endOf(ticket);
  const open = words !== null && findPersonalData(words, appeal.citizen, appeal.place.address) === null;
  const answer = open ? `：${shortened(words)}` : `。${LOOK_UP}`;
  const merged = `您的诉求（编号 ${follower.number}）与编号 ${ticket.number} 的相同诉求合并办理`;
  return signed({ hotline }, `${merged}，${what}${answer}`);
};
