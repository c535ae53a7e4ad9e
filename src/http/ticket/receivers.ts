import type { Receivers } from '../../../views/ticket/ticket-view.ts';
import type { Installation } from '../../commands/installation.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { colleaguesIn } from '../../store/colleagues.ts';

/** Whom a ticket may be forwarded to: the units below its lead, and the people of all of them but the one who asks. */
export const receiversOf = async (
  { store, directory }: Installation,
  { lead }: Pick<Ticket, 'lead'>,
  asking: string,
): Promise<Receivers> => {
  if (lead === null) return { units: [], people: [] };
  const below = directory.below(lead.code);
  const nameOf = (code: string): string => (code === lead.code ? lead.unit : (directory.units.get(code)?.name ?? code));
  const people = await colleaguesIn(store, [lead.code, ...below]);
  return {
    units: below.map((code) => ({ code, unit: nameOf(code) })),
    people: people
      .filter(({ id }) => id !== asking)
      .map(({ id, name, unit }) => ({ id, name, unit: { code: unit, unit: nameOf(unit) } })),
  };
};
