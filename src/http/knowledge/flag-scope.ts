import { type Keeper, keepsAll, keepsSome } from '../../domain/knowledge/keeping.ts';
import type { FlagScope } from '../../store/knowledge-flags.ts';

/** Whose flags a person has to do with: all, those of the own units, or those that the person raised. */
export const flagScopeOf = (keeper: Keeper, account: string): FlagScope => {
  if (keepsAll(keeper)) return { kind: 'all' };
  return keepsSome(keeper) ? { kind: 'units', units: keeper.units } : { kind: 'account', account };
};
