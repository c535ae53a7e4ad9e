import type { AssistTask } from '../assisting/assisting.ts';
import type { Clock } from '../deadline/clock.ts';
import type { Instant } from '../instant.ts';
import type { BodyReference } from '../routing/answer.ts';
import type { FurtherClocks } from './events.ts';
import { withHalted } from './halted.ts';
import type { Ticket } from './state.ts';

type Given = { lead: BodyReference; assist: readonly BodyReference[]; sign: Clock; reply: Clock } & FurtherClocks;

/** One task for each assisting body, with its clock where the event brought one. */
const tasksOf = (assist: readonly BodyReference[], { assisting = [] }: FurtherClocks): AssistTask[] =>
  assist.map((body) => ({
    body,
    task: '',
    clock: assisting.find(({ code }) => code === body.code)?.clock ?? null,
    replies: [],
    urges: [],
  }));

/** A ticket given to a body, at first or anew: its clocks begin, and what the former body had in hand is put away. */
export const given = (ticket: Ticket, parts: Given, at: Instant): Partial<Ticket> => ({
  lead: parts.lead,
  assist: [...parts.assist],
  assisting: tasksOf(parts.assist, parts),
  handler: null,
  forwarded: null,
  firstContacts: [],
  clocks: {
    ...(ticket.state === 'registered' ? withHalted(ticket.clocks, 'dispatch', at) : {}),
    sign: parts.sign,
    reply: parts.reply,
    ...(parts.firstContact ? { 'first-contact': parts.firstContact } : {}),
  },
});
