import { type Actor, citizenActor, systemActor } from '../domain/access/actor.ts';
import { isUnitRole, type StaffRole } from '../domain/access/role.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import { demonstrationAccounts } from './demonstration-accounts.ts';
import type { ActWords, DemonstrationScript } from './demonstration-script.ts';

/** Id of a demonstration account. */
export const demonstrationId = (login: string): string => `demonstration-${login}`;

const accountActor = (
  role: StaffRole,
  fits: (account: (typeof demonstrationAccounts)[number]) => boolean,
): Actor | null => {
  const found = demonstrationAccounts.find((account) => account.roles.includes(role) && fits(account));
  return found ? { role, id: demonstrationId(found.name), name: found.person, unit: found.unit } : null;
};

/** Always the same made-up person for a unit. */
const handlerOf = (script: DemonstrationScript, unit: string): Actor => {
  const sum = [...unit].reduce((total, letter) => total + letter.charCodeAt(0), 0);
  const name = script.handlers[sum % script.handlers.length] ?? '';
  return { role: 'handler', id: demonstrationId(unit), name, unit };
};

/** Who carries out an act: the accounts of the demonstration where they work, made-up colleagues elsewhere. */
export const actorOf = (
  script: DemonstrationScript,
  ticket: Pick<Ticket, 'appeal' | 'lead'>,
  role: StaffRole | 'citizen' | 'system',
  { by, as }: Pick<ActWords, 'by' | 'as'> = {},
): Actor => {
  if (role === 'citizen') return citizenActor;
  if (role === 'system') return systemActor;
  if (by !== undefined) {
    const named = accountActor(role, (account) => account.name === by);
    if (named) return named;
    throw new Error(`the script names ${by}, who is no ${role}`);
  }
  if (isUnitRole(role)) {
    const unit = as ?? ticket.lead?.code ?? '';
    return accountActor(role, (account) => account.unit === unit) ?? { ...handlerOf(script, unit), role };
  }
  const { city } = ticket.appeal;
  const own = accountActor(role, (account) => account.city === city);
  if (own) return own;
  if (role === 'administrator' || role === 'auditor' || role === 'shift-lead')
    throw new Error(`the script has no ${role} in another city`);
  return { role, id: demonstrationId(`${role}-${city}`), name: script.people[city]?.[role] ?? '', unit: null };
};
