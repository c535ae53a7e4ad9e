import type { Context } from 'hono';
import type { SimilarTicket } from '../../../views/dispatch/similar-tickets.tsx';
import type { Appeal } from '../../domain/appeal/appeal.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { likeness } from '../../standard/likeness.ts';
import { similarTickets } from '../../store/similar-tickets.ts';
import type { Env } from '../env.ts';

const SHOWN = 5;
/** So many of the newest are compared. */
const COMPARED = 40;
/** A ticket of the same body on another matter is worth a look only from this share of common pairs on. */
const LEAST = 0.05;
/** Beyond these characters texts repeat themselves. */
const READ = 300;

const wordsOf = ({ title, text }: Appeal): string => {
  const whole = text.startsWith(title.replace(/…$/u, '')) ? text : `${title}${text}`;
  return whole.replace(/[^\p{L}\p{N}]/gu, '').slice(0, READ);
};

const countyOf = ({ place, appeal }: Ticket): string => (place?.code ?? appeal.place.division ?? '').slice(0, 6);

/** Tickets decided earlier, the most alike first: those on the same matter before those of the same body. */
export const alikeBefore = async (c: Context<Env>, of: Ticket): Promise<SimilarTicket[]> => {
  const { installation, scope } = c.var;
  const { directory } = installation;
  const found = await similarTickets(installation.store, scope, of, COMPARED);
  const words = wordsOf(of.appeal);
  const rank = { matter: 0, body: 1 };
  return found
    .map(({ ticket, by }) => ({ ticket, by, likeness: likeness(words, wordsOf(ticket.appeal)) }))
    .filter(({ by, likeness }) => by === 'matter' || likeness >= LEAST)
    .sort((a, b) => rank[a.by] - rank[b.by] || b.likeness - a.likeness)
    .slice(0, SHOWN)
    .map(({ ticket, by, likeness }) => ({
      by,
      likeness,
      number: ticket.number,
      title: ticket.appeal.title,
      unit: ticket.lead?.unit ?? '',
      matter: ticket.matter?.path.at(-1) ?? null,
      state: ticket.state,
      near: countyOf(ticket) !== '' && countyOf(ticket) === countyOf(of),
      canFollow: of.state === 'registered' && directory.find(ticket.lead?.code ?? '') !== undefined,
    }));
};
