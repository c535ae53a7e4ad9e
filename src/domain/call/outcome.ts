import { SECOND } from '../instant.ts';
import type { Call, CallEnder, CallOutcome } from './call.ts';

/** What the end of a call makes of it. */
export const outcomeOf = (call: Pick<Call, 'direction' | 'answeredAt'>, by: CallEnder): CallOutcome => {
  if (call.answeredAt !== null) return by === 'system' ? 'lost' : 'answered';
  if (call.direction === 'outbound') return 'failed';
  return by === 'citizen' ? 'abandoned' : 'unanswered';
};

/** Says whether somebody called and was not heard: this makes a task to call back. A number that is withheld can't be called. */
export const wasMissed = ({ direction, phone, answeredAt, outcome }: Call): boolean =>
  direction === 'inbound' && phone !== '' && answeredAt === null && outcome !== null;

/** A citizen needs some seconds to reach the telephone: who lets it ring shorter has not tried. */
const LEAST_RING = 15 * SECOND;

const codeWords: Record<string, string> = {
  '404': '号码有误',
  '408': '无人接听',
  '410': '号码有误',
  '480': '暂时无法接通',
  '484': '号码有误',
  '486': '占线',
  '487': '无人接听',
  '600': '占线',
  '603': '拒接',
  '604': '号码有误',
};

const rang = ({ ringingAt, endedAt }: Pick<Call, 'ringingAt' | 'endedAt'>): number =>
  ringingAt === null || endedAt === null ? 0 : endedAt - ringingAt;

/**
 * Why a dialled citizen was not reached, in words; null where it was no attempt: it was answered, the seat gave up at
 * once, or the line failed on our side.
 */
export const missedAttempt = (
  call: Pick<Call, 'answeredAt' | 'ringingAt' | 'endedAt' | 'endedBy'>,
  code: string,
): string | null => {
  if (call.answeredAt !== null || call.endedAt === null) return null;
  const seconds = Math.round(rang(call) / SECOND);
  if (call.endedBy === 'seat') return rang(call) >= LEAST_RING ? `无人接听，响铃 ${seconds} 秒` : null;
  return codeWords[code] ?? null;
};
