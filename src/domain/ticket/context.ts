import type { Actor } from '../access/actor.ts';
import type { Timekeeping } from '../deadline/clock.ts';
import type { Instant } from '../instant.ts';

/** All outside knowledge a decision needs; the core never asks a clock. */
export type Context = { now: Instant; actor: Actor; timekeeping: Timekeeping };
