import type { Instant } from '../instant.ts';
import type { RectificationCase } from './case.ts';

export const publicationStateNames = { none: '未公开', published: '已公开', withdrawn: '已撤回' } as const;
export type PublicationState = keyof typeof publicationStateNames;

/** 双公开 of a case: what a person has redacted for the public, and whether it stands there now. */
export type Publication = {
  state: PublicationState;
  problem: string;
  result: string;
  by: string;
  at: Instant | null;
  /** Why it was withdrawn. */
  reason: string;
};

export const unpublished: Publication = { state: 'none', problem: '', result: '', by: '', at: null, reason: '' };

/** 双公开 shows what was put right; a mistaken or malicious review is only counted, so that nobody is pilloried. */
export const isPublishable = ({ state, result }: Pick<RectificationCase, 'state' | 'result'>): boolean =>
  state === 'closed' && result !== null && result !== 'mistaken' && result !== 'malicious';

export type PublicationCommand =
  | { type: 'PublishCase'; case: string; problem: string; result: string }
  | { type: 'WithdrawPublication'; case: string; reason: string };

export type PublicationFact =
  | { type: 'CasePublished'; case: string; problem: string; result: string }
  | { type: 'PublicationWithdrawn'; case: string; reason: string };
