import type { SupervisionState } from '../../src/domain/supervision/supervision.ts';
import type { StateTone } from '../parts/state-badge.tsx';

/** Tones of an order's states. */
export const supervisionTones: Record<SupervisionState, StateTone> = {
  open: 'trouble',
  answered: 'active',
  closed: 'done',
  lapsed: 'done',
};
