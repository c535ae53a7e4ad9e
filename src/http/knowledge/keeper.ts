import type { Context } from 'hono';
import type { Writer } from '../../commands/knowledge/keep.ts';
import type { Keeper } from '../../domain/knowledge/keeping.ts';
import type { Env } from '../env.ts';

/** The person as one who keeps entries: with the own unit and those below. */
export const keeperOf = (c: Context<Env>): Keeper => ({
  role: c.var.person.role,
  units: c.var.scope.kind === 'units' ? c.var.scope.units : [],
});

/** The person as one who writes. */
export const writerOf = (c: Context<Env>): Writer => ({ actor: c.var.actor, keeper: keeperOf(c) });
