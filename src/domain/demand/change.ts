import type { TicketEvent } from '../ticket/events.ts';
import { assistHalted, requestsWithdrawn, tookPart, withHalted } from '../ticket/halted.ts';
import type { Reply, Ticket } from '../ticket/state.ts';

/** What a filed reply changes; the assisting units' words join into it. Submitted to the own leader, the reply clock runs on. */
export const replied = (
  ticket: Ticket,
  event: Extract<TicketEvent, { type: 'Replied' | 'ReplySubmitted' }>,
): Partial<Ticket> => {
  const { at, by, text, contact, attachments, demands = [], withoutAssist = '' } = event;
  const filed = event.type === 'Replied';
  const reply: Reply = {
    at,
    by: by.name,
    unitName: ticket.lead?.unit ?? '',
    round: ticket.round,
    text,
    contact,
    attachments,
    demands,
    assisting: ticket.assisting.flatMap(({ body, replies }) =>
      replies.map((said) => ({ unitName: body.unit, text: said.text, at: said.at, attachments: said.attachments })),
    ),
    withoutAssist,
    endorsedBy: null,
    approvedBy: null,
  };
  return {
    replies: [...ticket.replies, reply],
    handler: { id: by.id, name: by.name },
    takenPart: tookPart(ticket, by.id),
    ...requestsWithdrawn(ticket),
    ...(filed ? filedNow(ticket, at) : {}),
  };
};

/** 提交热线: the unit has done its part, and its clocks stand. */
export const filedNow = (ticket: Ticket, at: number): Partial<Ticket> => ({
  clocks: withHalted(withHalted(ticket.clocks, 'reply', at), 'first-contact', at),
  assisting: assistHalted(ticket.assisting, at),
  sentBack: false,
});

/** The list of demands as it was set. */
export const changeDemands = (
  _ticket: Ticket,
  { demands }: Extract<TicketEvent, { type: 'DemandsSet' }>,
): Partial<Ticket> => ({
  demands: demands.map((text, index) => ({ id: index + 1, text })),
});
