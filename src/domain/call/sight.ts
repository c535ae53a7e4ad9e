import type { Actor, Scope } from '../access/actor.ts';
import type { StaffRole } from '../access/role.ts';

/** Who reads the book of calls. */
export const callReaders: readonly StaffRole[] = ['seat-agent', 'shift-lead', 'supervisor', 'auditor'];

/** Which calls a person may see: a seat its own, the others all of their scope; `hidesConfidential`: who must not learn whose confidential call it was. */
export type CallSight = { scope: Scope; account: string | null; hidesConfidential: boolean };

/** The sight of a person on calls. */
export const callSightOf = (person: Pick<Actor, 'role' | 'id'>, scope: Scope): CallSight => ({
  scope,
  account: person.role === 'seat-agent' ? person.id : null,
  hidesConfidential: person.role === 'auditor' || person.role === 'administrator',
});
