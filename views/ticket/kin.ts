import type { RepeatState } from '../../src/domain/duplicate/repeat.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { State } from '../../src/domain/ticket/transitions.ts';
import type { DuplicateLine } from '../duplicates/duplicate-facts.tsx';

/** Another ticket that belongs to this one; only its number where it lies outside what the person may see. */
export type KinLine = { number: string; seen: { title: string; state: State; registeredAt: Instant } | null };

/** 重复反映: this ticket and another, of which one was registered after the other had been closed. */
export type RepeatLine = {
  other: KinLine;
  /** Which of the two this ticket is. */
  side: 'earlier' | 'later';
  reasons: string[];
  state: RepeatState;
  afterRectification: boolean;
  closedAt: Instant;
  /** Days from the closing to the new appeal. */
  days: number;
};

/** Everything about other tickets that belong to this one. */
export type Kin = {
  /** 疑似重复 that could be merged, the likeliest first; none where the person can't merge. */
  duplicates: DuplicateLine[];
  mayAttach: boolean;
  followers: KinLine[];
  leader: KinLine | null;
  splitFrom: KinLine | null;
  splitInto: KinLine[];
  repeats: RepeatLine[];
};
