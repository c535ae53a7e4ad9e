import type { Installation } from '../commands/installation.ts';
import type { Actor, Scope } from '../domain/access/actor.ts';
import type { StaffRole } from '../domain/access/role.ts';
import type { Instant } from '../domain/instant.ts';
import type { Ticket } from '../domain/ticket/state.ts';
import type { Assets } from './assets.ts';

/** A person who is signed in, acting in one role. */
export type SignedIn = {
  account: string;
  login: string;
  name: string;
  role: StaffRole;
  roles: readonly StaffRole[];
  unit: string | null;
  unitName: string | null;
  city: string | null;
  /** When the account was made: what was told before is no news. */
  since: Instant;
};

/** What travels with a request. `person`, `actor` and `scope` are set behind `signedIn`, `ticket` behind `ticketInScope`. */
export type Env = {
  Variables: {
    installation: Installation;
    assets: Assets;
    now: Instant;
    /** Address of the caller, for rate limits and the session list. */
    address: string;
    person: SignedIn;
    actor: Actor;
    scope: Scope;
    ticket: Ticket;
  };
};
