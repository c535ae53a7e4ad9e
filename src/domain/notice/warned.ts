import { purposeNames } from '../deadline/policy.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { TicketEvent } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';
import { atHotline, handlersOf, holderOf, leadersOf, named } from './audiences.ts';
import type { Audience, Tidings } from './notice.ts';

type Warned = Extract<TicketEvent, { type: 'Warned' }>;

/** Assisting units whose clock it is and that still owe a reply. */
const lateAssistants = ({ assisting }: Ticket, { startedAt }: Warned): UnitCode[] =>
  assisting
    .filter(({ clock, replies }) => clock?.startedAt === startedAt && replies.length === 0)
    .map(({ body }) => body.code);

const ownUnit = (unit: UnitCode | null, red: boolean): Audience[] => [
  ...handlersOf(unit),
  ...(red ? leadersOf(unit) : []),
];

/** Whose time it is that runs out. */
const owners = (ticket: Ticket, event: Warned): Audience[] => {
  const red = event.light === 'red';
  switch (event.purpose) {
    case 'dispatch':
    case 'return':
      return [atHotline('dispatcher')];
    case 'callback':
    case 'dispute':
    case 'contest':
      return [atHotline('supervisor')];
    case 'audit':
      return [atHotline('auditor')];
    case 'assist':
      return [
        ...lateAssistants(ticket, event).flatMap((unit) => ownUnit(unit, red)),
        ...(red ? handlersOf(holderOf(ticket)) : []),
      ];
    case 'sign':
    case 'first-contact':
    case 'reply':
      return ownUnit(holderOf(ticket), red);
    case 'verify':
    case 'rectify':
      return ownUnit(ticket.cases.at(-1)?.unit ?? null, red);
    case 'supervise':
      return ownUnit(ticket.supervisions.findLast(({ state }) => state === 'open')?.unit ?? null, red);
    case 'knowledge':
      // No clock of a ticket: its owner is told by the knowledge base itself.
      return [];
    default:
      return event.purpose satisfies never;
  }
};

/** 将到期 and 超期: whoever owes the act is told; the unit's leader too when it is late. */
export const warned = (ticket: Ticket, event: Warned): Tidings[] => {
  const what = purposeNames[event.purpose];
  return event.light === 'red'
    ? [{ to: owners(ticket, event), text: `${named(ticket)}的${what}已超期，请立即办理。`, urgent: true }]
    : [{ to: owners(ticket, event), text: `${named(ticket)}的${what}将到期，请抓紧办理。` }];
};
