import type { Instant } from '../instant.ts';
import type { Call, CallPurpose } from './call.ts';

/** Calls with a citizen whose matter is not known beforehand. */
export const openPurposes: readonly CallPurpose[] = ['appeal', 'return-call', 'transfer'];

/** A call, or its row: of the moments only whether they came counts. */
type Closable = Pick<Call, 'account' | 'ticket'> & {
  purpose: string;
  answeredAt: Instant | Date | null;
  closedAt: Instant | Date | null;
};

/** 结束登记: an answered call with a citizen has to leave a ticket or a reason; one without answer, answered outside, or about a ticket, closes by itself. */
export const mustBeClosed = ({ purpose, account, answeredAt, ticket, closedAt }: Closable): boolean =>
  openPurposes.some((open) => open === purpose) &&
  account !== null &&
  answeredAt !== null &&
  ticket === null &&
  closedAt === null;
