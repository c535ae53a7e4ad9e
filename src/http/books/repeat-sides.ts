import type { Context } from 'hono';
import type { RepeatLook, RepeatSide } from '../../../views/books/repeat-card.tsx';
import { DAY } from '../../domain/instant.ts';
import { ticketAsSeenByPerson } from '../../domain/privacy/as-seen-by.ts';
import { standingReply, type Ticket } from '../../domain/ticket/state.ts';
import type { RepeatPairRow } from '../../store/schema.ts';
import { ticketsOf } from '../../store/ticket-lines.ts';
import type { Env } from '../env.ts';
import { readGrounds, repeatStateOf } from './repeat-words.ts';

const sideOf = (ticket: Ticket): RepeatSide => {
  const reply = standingReply(ticket);
  return {
    number: ticket.number,
    title: ticket.appeal.title,
    text: ticket.appeal.text,
    address: ticket.appeal.place.address,
    place: ticket.place?.name ?? null,
    matter: ticket.matter?.path.at(-1) ?? null,
    unit: ticket.lead?.unit ?? null,
    state: ticket.state,
    registeredAt: ticket.registeredAt,
    reply: reply?.text ?? ticket.ending?.text ?? null,
    evaluation: ticket.evaluations.at(-1) ?? null,
  };
};

/** Pairs with both tickets as this person may read them; the tickets are asked for all pairs at once. */
export const looksOf = async (c: Context<Env>, pairs: readonly RepeatPairRow[]): Promise<RepeatLook[]> => {
  const { installation, scope, actor } = c.var;
  const numbers = [...new Set(pairs.flatMap(({ ticket, earlier }) => [ticket, earlier]))];
  const found = await ticketsOf(installation.store, scope, numbers);
  return pairs.flatMap((pair) => {
    const [earlier, later] = [found.get(pair.earlier), found.get(pair.ticket)];
    if (!earlier || !later) return [];
    return [
      {
        earlier: sideOf(ticketAsSeenByPerson(actor, earlier)),
        later: sideOf(ticketAsSeenByPerson(actor, later)),
        unitName: pair.unitName,
        reasons: readGrounds(pair),
        afterRectification: pair.afterRectification,
        closedAt: pair.closedAt.getTime(),
        days: Math.floor((later.registeredAt - pair.closedAt.getTime()) / DAY),
        state: repeatStateOf(pair),
        decidedBy: pair.decidedBy,
        decidedAt: pair.decidedAt?.getTime() ?? null,
        note: pair.note,
      },
    ];
  });
};
