import { type Refusal, refuse } from '../../domain/refusal.ts';
import { sipUserOf } from '../../domain/seat/seat.ts';
import { findSeat } from '../../store/seats.ts';
import type { Installation } from '../installation.ts';
import type { TelephoneCredentials } from './switchboard.ts';

/** Credentials of a telephone, and when it is time to ask for new ones. */
export type LentCredentials = TelephoneCredentials & { renewAt: number };

/** Renewed in good time: a registration that is refused during a call would end it. */
const RENEWED_AFTER = 0.6;

/** 电话凭据 for the seat of an account: short-lived, for a seat in service only. */
export const credentialsOf = async (
  { store, switchboard, clock }: Installation,
  account: string,
): Promise<LentCredentials | Refusal> => {
  if (!switchboard) return refuse('not-found', '没有接入电话系统，请用话机接听和拨打。');
  const seat = await findSeat(store, account);
  if (!seat?.enabled) return refuse('not-allowed', '还没有为您设置坐席，请联系班长。');
  const now = clock();
  const lent = switchboard.credentialsFor(sipUserOf(seat.number), now);
  return { ...lent, renewAt: now + Math.floor((lent.expiresAt - now) * RENEWED_AFTER) };
};
