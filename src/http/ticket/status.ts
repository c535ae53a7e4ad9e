import type { RefusalCode } from '../../domain/refusal.ts';

export type RefusalStatus = 403 | 404 | 409 | 422;

const statuses: Partial<Record<RefusalCode, RefusalStatus>> = {
  stale: 409,
  'wrong-state': 409,
  'not-allowed': 403,
  'not-found': 404,
};

/** The status of a refusal: 409 somebody was faster, 403 another's work, 404 out of sight, 422 to be mended. */
export const statusOf = (code: RefusalCode): RefusalStatus => statuses[code] ?? 422;
