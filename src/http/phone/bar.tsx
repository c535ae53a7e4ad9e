import type { Context } from 'hono';
import { CallBar } from '../../../views/phone/call-bar.tsx';
import type { BarCall, CallBarProps } from '../../../views/phone/call-bar-props.ts';
import type { Installation } from '../../commands/installation.ts';
import type { Call } from '../../domain/call/call.ts';
import { DAY, type Instant } from '../../domain/instant.ts';
import { maskName, maskPhone } from '../../domain/privacy/mask.ts';
import { areColleagues, type Seat } from '../../domain/seat/seat.ts';
import { seatedRoles } from '../../domain/seat/settings.ts';
import { findAccount } from '../../store/accounts.ts';
import { callerHistory } from '../../store/caller.ts';
import { findCall, oldestUnclosedOf } from '../../store/calls.ts';
import { findSeat, findSeatByNumber } from '../../store/seats.ts';
import type { Env } from '../env.ts';
import { type QueueNow, readQueue, sharedQueue } from './shared-queue.ts';

const sinceOf = ({ state, startedAt, ringingAt, answeredAt, endedAt }: Call): Instant => {
  if (state === 'ended') return endedAt ?? startedAt;
  if (state === 'talking' || state === 'held') return answeredAt ?? startedAt;
  return state === 'ringing' ? (ringingAt ?? startedAt) : startedAt;
};

/** The citizen as earlier tickets know him, masked. */
const nameOf = async (c: Context<Env>, call: Call): Promise<string | null> => {
  const { store } = c.var.installation;
  if (call.phone === '') return null;
  const { newest } = await callerHistory(store, c.var.scope, call.phone, 1);
  const named = newest.find(({ appeal }) => !appeal.confidential);
  return named ? maskName(named.appeal.citizen.name) || null : null;
};

const transferredBy = async (c: Context<Env>, { transferredFrom }: Call): Promise<string | null> => {
  const { store } = c.var.installation;
  const earlier = transferredFrom === null ? null : await findCall(store, transferredFrom);
  return earlier?.account ? ((await findAccount(store, earlier.account))?.name ?? null) : null;
};

/** Who is at the other end: of a consultation the colleague, seen from either seat, else the citizen. */
const otherEnd = async (c: Context<Env>, seat: Seat, call: Call): Promise<Pick<BarCall, 'number' | 'name'>> => {
  const { store } = c.var.installation;
  if (call.purpose !== 'consultation')
    return { number: call.phone === '' ? '' : maskPhone(call.phone), name: await nameOf(c, call) };
  const asked = call.account === seat.account || call.account === null;
  const colleague = await (asked ? findSeatByNumber(store, Number(call.phone)) : findSeat(store, call.account ?? ''));
  return { number: String(colleague?.number ?? call.phone), name: colleague?.name ?? null };
};

const cityName = (c: Context<Env>, city: string): string =>
  c.var.installation.divisions.find(({ code }) => code === city)?.name ?? '';

/** The bar is drawn on every page: what is older stands in the book of calls only. */
const REMINDED = 7 * DAY;

const barCall = async (c: Context<Env>, seat: Seat): Promise<BarCall | null> => {
  const { store } = c.var.installation;
  // 待结束登记: who is free is reminded of what stands open, the oldest first.
  const call =
    seat.call === null
      ? await oldestUnclosedOf(store, seat.account, c.var.now - REMINDED)
      : await findCall(store, seat.call);
  if (!call) return null;
  const { id, sipCallId, direction, purpose, state, ticket } = call;
  return {
    id,
    sipCallId,
    direction,
    purpose,
    state,
    ticket,
    ...(await otherEnd(c, seat, call)),
    city: cityName(c, call.city),
    since: sinceOf(call),
    transferredBy: await transferredBy(c, call),
  };
};

/** Everything that the call bar shows; null for who sits at no telephone, or where there is none. */
export const barOf = async (
  c: Context<Env>,
  queueOf: (parts: Installation) => Promise<QueueNow> = readQueue,
): Promise<CallBarProps | null> => {
  const { installation, person } = c.var;
  if (installation.switchboard === null || !seatedRoles.includes(person.role)) return null;
  const { store, clock } = installation;
  const seat = await findSeat(store, person.account);
  if (!seat?.enabled) return null;
  const queue = await queueOf(installation);
  const waiting = queue.waiting.filter(({ call }) => seat.city === null || call.city === seat.city);
  const colleagues = queue.seats.filter(
    (other) => other.account !== seat.account && other.enabled && other.state !== 'off' && areColleagues(seat, other),
  );
  return {
    seat: { number: seat.number, state: seat.state, reason: seat.reason, since: seat.since },
    call: await barCall(c, seat),
    waiting: { count: waiting.length, longestSince: waiting[0]?.call.startedAt ?? null },
    colleagues: colleagues.map(({ number, name, state }) => ({ number, name, state })),
    closingReasons: installation.seatRules.closingReasons,
    emergencyNumbers: installation.seatRules.emergencyNumbers,
    now: clock(),
  };
};

/** The bar in the frame of a page; nothing for who sits at no telephone. */
export const callBar = async (c: Context<Env>) => {
  const bar = await barOf(c);
  return bar === null ? undefined : <CallBar {...bar} />;
};

/** The bar as a part that finds its own place in an open page; empty for who sits at no telephone. */
export const barNews = async (c: Context<Env>): Promise<string> => {
  const bar = await barOf(c, sharedQueue);
  return bar === null ? '' : String(await (<CallBar {...bar} news />).toString());
};
