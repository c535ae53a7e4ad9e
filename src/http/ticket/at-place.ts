import type { Installation } from '../../commands/installation.ts';
import { questionOf } from '../../commands/intake.ts';
import type { Ticket } from '../../domain/ticket/state.ts';

/**
 * The ticket as it would stand had it happened in the division with this code: that place, and the bodies that the
 * router names for it. The same ticket (identical) when the code is its own place or none of the directory.
 */
export const atPlace = (installation: Installation, ticket: Ticket, code: string): Ticket => {
  const division = installation.divisions.find((candidate) => candidate.code === code);
  if (!division || code === ticket.place?.code) return ticket;
  const routing = installation.route({ ...questionOf(ticket.appeal), division: division.code });
  return { ...ticket, place: { code: division.code, name: division.name }, routing };
};
