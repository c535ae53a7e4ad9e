import type { Call, CallPurpose } from './call.ts';

/** Calls with a citizen whose matter is not known beforehand. */
export const openPurposes: readonly CallPurpose[] = ['appeal', 'return-call', 'transfer'];

/** 结束登记: an answered call with a citizen has to leave a ticket or a reason; one without answer, answered outside, or about a ticket, closes by itself. */
export const mustBeClosed = ({
  purpose,
  account,
  answeredAt,
  ticket,
  closedAt,
}: Pick<Call, 'purpose' | 'account' | 'answeredAt' | 'ticket' | 'closedAt'>): boolean =>
  openPurposes.includes(purpose) && account !== null && answeredAt !== null && ticket === null && closedAt === null;
