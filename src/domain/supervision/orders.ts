import { openCase, type Ticket } from '../ticket/state.ts';
import { type SupervisionLevel, type SupervisionOrder, supervisionLevels } from './supervision.ts';

/** How high a level stands: 0 for the daily one. */
export const rankOf = (level: SupervisionLevel): number => supervisionLevels.indexOf(level);

/** The level above, or null: an interview is the top. */
export const levelAbove = (level: SupervisionLevel): SupervisionLevel | null =>
  supervisionLevels[rankOf(level) + 1] ?? null;

/** Says whether the unit or the supervisor still has something to do about an order. */
export const isActive = ({ state }: Pick<SupervisionOrder, 'state'>): boolean =>
  state === 'open' || state === 'answered';

/** The order under which a ticket stands: one at most, which climbs instead of being joined by others. */
export const activeOrder = ({ supervisions }: Pick<Ticket, 'supervisions'>): SupervisionOrder | null =>
  supervisions.find(isActive) ?? null;

/** When an order last came to its level. */
export const reachedAt = ({ openedAt, climbs }: Pick<SupervisionOrder, 'openedAt' | 'climbs'>): number =>
  climbs.at(-1)?.at ?? openedAt;

/** The unit that an order is for: whoever has the open case while one is put right, the lead otherwise. */
export const supervisedUnit = (ticket: Ticket): { code: string; name: string } | null => {
  const current = openCase(ticket);
  if (current?.unit) return { code: current.unit, name: current.unitName };
  return ticket.lead && { code: ticket.lead.code, name: ticket.lead.unit };
};

/** Number of the next order of a ticket: its own number, `-D`, serial number. */
export const nextOrderId = ({ number, supervisions }: Ticket): string => `${number}-D${supervisions.length + 1}`;

/** The ticket of an order's number; null for what is no such number. */
export const ticketOfOrder = (id: string): string | null => /^(\d+)-D[1-9]\d*$/u.exec(id)?.[1] ?? null;
