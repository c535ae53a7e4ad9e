import type { Clock } from './clock.ts';

/** 重新计时: the clocks of a ticket as they are under another calendar or policy. */
export type RetimeCommand = { type: 'Retime'; because: string; clocks: RetimedClock[] };
export type RetimeFact = { type: 'Retimed'; because: string; clocks: RetimedClock[] };

/** Where a clock hangs: the ticket's own by purpose, an assisting unit's, a case's, a supervision order's or the dispute's. */
export type ClockPlace =
  | { of: 'ticket'; purpose: Clock['purpose'] }
  | { of: 'assist'; unit: string }
  | { of: 'case'; id: string; part: 'verify' | 'rectify' | 'callback' }
  | { of: 'supervision'; id: string }
  | { of: 'dispute' };

export type RetimedClock = { place: ClockPlace; clock: Clock };
