import type { Instant } from '../../domain/instant.ts';
import type { Statement } from '../../store/database.ts';
import { noticeStatements } from '../../store/notices.ts';
import type { Installation } from '../installation.ts';

/** What a shift lead is told of. */
export type ShiftNews = {
  topic: 'SeatMissedCalls' | 'SeatWithoutTelephone' | 'CallTaskOverdue';
  city: string;
  text: string;
  address: string;
  urgent?: boolean;
};

/** The statements that tell the shift leads of a hotline. */
export const shiftNotices = (
  { store }: Pick<Installation, 'store'>,
  news: readonly ShiftNews[],
  at: Instant,
): Statement[] =>
  noticeStatements(
    store,
    news.map(({ topic, city, text, address, urgent = false }) => ({
      at: new Date(at),
      role: 'shift-lead',
      unit: null,
      city,
      account: null,
      ticket: null,
      topic,
      text,
      address,
      urgent,
    })),
  );

/** The hotline of a seat that answers for all: the one that the installation serves. */
export const cityOf = ({ division, seatRules }: Pick<Installation, 'division' | 'seatRules'>, city: string | null) =>
  city ?? (division.endsWith('0000') ? (seatRules.lines[0]?.city ?? division) : division);
