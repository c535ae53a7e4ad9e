import type { RepeatState } from '../../src/domain/duplicate/repeat.ts';
import type { StateTone } from '../parts/state-badge.tsx';

/** The tone of a pair's state. */
export const repeatTones: Record<RepeatState, StateTone> = {
  suspected: 'waiting',
  confirmed: 'trouble',
  dismissed: 'done',
};
