import type { Kind } from '../../src/domain/appeal/kind.ts';
import type { Urgency } from '../../src/domain/appeal/urgency.ts';
import type { Light } from '../../src/domain/deadline/light.ts';
import type { LocalDate } from '../../src/domain/deadline/local-time.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { SupervisionLevel } from '../../src/domain/supervision/supervision.ts';
import type { State } from '../../src/domain/ticket/transitions.ts';

/** What a list shows of a ticket. No personal data: lists are read over shoulders. */
export type TicketLine = {
  number: string;
  /** The ticket as it is on this page; an act on several tickets is refused for those that have changed since. */
  version: number;
  title: string;
  matter: string | null;
  place: string | null;
  unit: string | null;
  /** Null where nothing is timed. */
  light: { colour: Light; remaining: string } | null;
  state: State;
  kind: Kind;
  urgency: Urgency;
  round: number;
  urges: number;
  /** How many voices speak through it: its own, its followers', repeated contacts and urges. */
  weight: number;
  /** Followers and repeated contacts. */
  repeats: number;
  /** The level of the supervision order that is open. */
  supervision: SupervisionLevel | null;
  /** The last day of a suspension that lasts. */
  suspendedUntil: LocalDate | null;
  /** Assisting units that are over their limit. */
  assistLate: number;
  registeredAt: Instant;
  /** 已拨 2 次 …: how far calling the citizen has got, where he is to be called. */
  calls?: string | undefined;
};
