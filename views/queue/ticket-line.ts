import type { Kind } from '../../src/domain/appeal/kind.ts';
import type { Urgency } from '../../src/domain/appeal/urgency.ts';
import type { Light } from '../../src/domain/deadline/light.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { State } from '../../src/domain/ticket/transitions.ts';

/** What a list shows of a ticket. No personal data: lists are read over shoulders. */
export type TicketLine = {
  number: string;
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
  registeredAt: Instant;
  /** 已拨 2 次 …: how far calling the citizen has got, where he is to be called. */
  calls?: string | undefined;
};
