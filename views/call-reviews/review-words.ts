import type { ReviewState } from '../../src/domain/call-quality/call-quality.ts';
import type { StateTone } from '../parts/state-badge.tsx';

export const reviewTones: Record<ReviewState, StateTone> = {
  drawn: 'waiting',
  scored: 'done',
  appealed: 'trouble',
  settled: 'done',
};

/** "3 分 05 秒"; a dash where a call was not answered. */
export const talkWords = (milliseconds: number | null): string => {
  if (milliseconds === null) return '—';
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${String(seconds % 60).padStart(2, '0')} 秒`;
};
