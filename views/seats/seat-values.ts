import type { Instant } from '../../src/domain/instant.ts';
import type { BreakReason, SeatState } from '../../src/domain/seat/seat.ts';

/** A seat as the settings show it. */
export type SeatView = {
  account: string;
  name: string;
  number: number;
  /** 十堰市, or 全部热线. */
  place: string;
  skills: string[];
  enabled: boolean;
  active: boolean;
  state: SeatState;
  reason: BreakReason | null;
  since: Instant;
  /** A telephone is registered now. */
  connected: boolean;
};

/** What stands in the form, as typed. */
export type SeatFormValues = { account: string; number: string; city: string; skills: string[]; enabled: boolean };
