import type { CaseState } from '../../src/domain/rectification/transitions.ts';
import type { State } from '../../src/domain/ticket/transitions.ts';
import type { StateTone } from '../parts/state-badge.tsx';

export const stateTones: Record<State, StateTone> = {
  registered: 'waiting',
  dispatched: 'waiting',
  'return-requested': 'trouble',
  handling: 'active',
  replied: 'active',
  'callback-due': 'waiting',
  rectifying: 'trouble',
  answered: 'done',
  declined: 'done',
  redirected: 'done',
  closed: 'done',
  archived: 'done',
};

export const caseTones: Record<CaseState, StateTone> = {
  verifying: 'waiting',
  'finding-proposed': 'waiting',
  upheld: 'trouble',
  rectifying: 'active',
  'second-callback': 'waiting',
  escalated: 'trouble',
  closed: 'done',
};
