import type { CaseState } from '../../src/domain/rectification/transitions.ts';
import type { State } from '../../src/domain/ticket/transitions.ts';
import type { StateTone } from '../parts/state-badge.tsx';

/** Red is kept for lights and results: a state is no alarm while it is on time. */
export const stateTones: Record<State, StateTone> = {
  registered: 'waiting',
  dispatched: 'waiting',
  'return-requested': 'waiting',
  'in-dispute': 'waiting',
  handling: 'active',
  suspended: 'waiting',
  'unit-review': 'waiting',
  replied: 'active',
  'callback-due': 'waiting',
  rectifying: 'active',
  answered: 'done',
  declined: 'done',
  redirected: 'done',
  merged: 'done',
  split: 'done',
  closed: 'done',
  archived: 'done',
};

export const caseTones: Record<CaseState, StateTone> = {
  verifying: 'waiting',
  'finding-proposed': 'waiting',
  upheld: 'waiting',
  rectifying: 'active',
  'second-callback': 'waiting',
  escalated: 'trouble',
  closed: 'done',
};
