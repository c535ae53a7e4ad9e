import { HOUR, SECOND } from '../../domain/instant.ts';
import { maskPhone } from '../../domain/privacy/mask.ts';
import { tasksDueBetween } from '../../store/call-tasks.ts';
import { openCalls } from '../../store/calls.ts';
import { keepMoment, keptMoment } from '../../store/moments-kept.ts';
import { allSeats } from '../../store/seats.ts';
import type { Installation } from '../installation.ts';
import { endCall } from './end.ts';
import { cityOf, type ShiftNews, shiftNotices } from './notice.ts';
import { queueSeat } from './queue.ts';
import { moveSeatOf } from './seat-state.ts';

const TENDED = 'calls.tended';

/** Who dials by hand may take his time before saying what came of it. */
const BY_HAND = 12 * HOUR;

/** Calls that were planned and never dialled. */
const endStalePlans = async (installation: Installation, now: number): Promise<number> => {
  const { seatRules, store } = installation;
  const busyWith = new Set((await allSeats(store)).map(({ call }) => call));
  const stale = (await openCalls(store, ['planned'])).filter(
    ({ call }) =>
      now - call.startedAt >=
      // A colleague is always called by telephone, also beside the call that the seat is busy with.
      (busyWith.has(call.id) || call.purpose === 'consultation' ? seatRules.plannedSeconds * SECOND : BY_HAND),
  );
  for (const { call } of stale) await endCall(installation, call.id, { by: 'system', code: 'not-dialled', at: now });
  return stale.length;
};

/** 话后整理 that lasts too long: the call stays to be closed, the seat is rung again. */
export const endWrapUps = async (installation: Installation): Promise<number> => {
  const { clock, seatRules, store } = installation;
  const over = (await allSeats(store)).filter(
    ({ state, since }) => state === 'after-call' && clock() - since >= seatRules.wrapUpSeconds * SECOND,
  );
  for (const { account } of over) await moveSeatOf(installation, account, { type: 'Finished', call: null });
  return over.length;
};

/** Seats that are ready for calls which can't reach them. */
const withdrawSilentSeats = async (installation: Installation, now: number): Promise<number> => {
  const { switchboard, seatRules, store } = installation;
  if (!switchboard) return 0;
  const silent = (await allSeats(store)).filter(
    (seat) =>
      seat.state === 'ready' &&
      !queueSeat(seat, now).reachable &&
      now - Math.max(seat.since, seat.registeredUntil ?? 0) >= seatRules.withoutTelephoneSeconds * SECOND,
  );
  for (const { account, number, name, city } of silent) {
    const text = `坐席 ${number} ${name}空闲但电话没有连接，已转为小休（设备故障）。`;
    const news = {
      topic: 'SeatWithoutTelephone',
      city: cityOf(installation, city),
      text,
      address: '/wallboard',
    } as const;
    const beside = shiftNotices(installation, [news], now);
    await moveSeatOf(installation, account, { type: 'Withdrawn', reason: 'equipment' }, beside);
  }
  return silent.length;
};

/** 超时未回拨: each task is told of once, when its time has run out. */
const tellOverdue = async (installation: Installation, now: number): Promise<number> => {
  const { store } = installation;
  const last = (await keptMoment(store, TENDED)) ?? now;
  const overdue = await tasksDueBetween(store, last, now);
  const news = overdue.map(({ city, phone }): ShiftNews => {
    const text = `${maskPhone(phone)} 的未接来电超过时限还没有回拨。`;
    return { topic: 'CallTaskOverdue', city, text, address: '/call-tasks', urgent: false };
  });
  await store.atomically([...shiftNotices(installation, news, now), keepMoment(store, TENDED, now)]);
  return overdue.length;
};

/** 照看: ends what was planned and never came about, lets seats go on, and tells the shift leads what needs them. Gives how much was done. */
export const tendCallWork = async (installation: Installation): Promise<number> => {
  const now = installation.clock();
  const plans = await endStalePlans(installation, now);
  const wrapUps = await endWrapUps(installation);
  const silent = await withdrawSilentSeats(installation, now);
  const overdue = await tellOverdue(installation, now);
  if (silent + overdue > 0) installation.tidings.announce('');
  return plans + wrapUps + silent + overdue;
};
