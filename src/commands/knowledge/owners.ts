import type { UnitCode } from '../../domain/directory/unit.ts';
import type { Instant } from '../../domain/instant.ts';
import { hotlineKeepers } from '../../domain/knowledge/keeping.ts';
import type { NoticeRow } from '../../store/schema.ts';
import type { Installation } from '../installation.ts';
import { reachable, type Staff } from '../notices/staff.ts';

export type Word = { at: Instant; text: string; address: string; urgent?: boolean };

/** What all these notices are about. */
const TOPIC = 'knowledge';

/**
 * Notices to who keeps an entry: a unit's people, through the nearest unit above where it has nobody; for the hotline's own
 * the shift leads, dispatchers and administrators of the city, or of all cities where it is not said. Nobody is told of his own act.
 */
export const ownersNotices = (
  { division }: Pick<Installation, 'division'>,
  staff: Staff,
  { unit, city, except }: { unit: UnitCode | null; city: string | null; except?: string },
  { at, text, address, urgent = false }: Word,
): Omit<NoticeRow, 'id'>[] => {
  const word = { at: new Date(at), ticket: null, topic: TOPIC, text, address, urgent, city: city ?? division };
  if (unit !== null)
    return (['handler', 'unit-lead'] as const).map((role) => {
      const audience = reachable(staff, { kind: 'unit', role, unit });
      return { ...word, role, unit: audience.kind === 'unit' ? audience.unit : unit, account: null };
    });
  return staff.accounts
    .filter((account) => account.id !== except && (city === null || account.city === null || account.city === city))
    .flatMap((account) => {
      const role = hotlineKeepers.find((each) => account.roles.includes(each));
      return role === undefined ? [] : [{ ...word, role, unit: null, account: account.id }];
    });
};
