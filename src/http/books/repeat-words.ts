import { type RepeatState, repeatStates } from '../../domain/duplicate/repeat.ts';
import { grounds, reasonsOf } from '../../domain/duplicate/verdict.ts';
import type { RepeatPairRow } from '../../store/schema.ts';

/** Why a pair was found, in words. */
export const readGrounds = ({ because, likeness }: Pick<RepeatPairRow, 'because' | 'likeness'>): string[] => {
  const held = because.split(',');
  return reasonsOf({ likeness, grounds: grounds.filter((ground) => held.includes(ground)) });
};

/** The state of a pair; a word that is none counts as not judged. */
export const repeatStateOf = ({ state }: Pick<RepeatPairRow, 'state'>): RepeatState =>
  repeatStates.find((known) => known === state) ?? 'suspected';
