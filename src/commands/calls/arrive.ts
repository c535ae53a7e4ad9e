import { randomUUID } from 'node:crypto';
import type { Call, CallFact } from '../../domain/call/call.ts';
import { callerNumber, isDialable } from '../../domain/call/number.ts';
import { type Instant, MINUTE } from '../../domain/instant.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { callEventsOf, findCall, findCallBySip, openCalls, waitingByWeb } from '../../store/calls.ts';
import { beginCall, changeCall } from './change.ts';
import { cityOf } from './notice.ts';
import type { CallRoom } from './room.ts';
import { type SwitchboardEvents, WEB_CALLER } from './switchboard.ts';
import { taskFor } from './tasks.ts';

type Incoming = Parameters<SwitchboardEvents['onIncoming']>[0];
type Arrived = Extract<CallFact, { type: 'Arrived' }>;

/** A trunk calls the name of a transfer at once; later nobody may use it: behind it stands a number outside. */
const TRANSFER_LASTS = 2 * MINUTE;

/** The call that a `transfer-…` belongs to, where its seat wanted it to go, and when. */
export const transferMeant = async (
  { store }: CallRoom['installation'],
  dialled: string,
): Promise<{ earlier: Call; to: string; at: Instant } | null> => {
  const id = /^transfer-([\w-]{1,64})$/u.exec(dialled)?.[1];
  const earlier = id === undefined ? null : await findCall(store, id);
  if (!earlier) return null;
  const asked = (await callEventsOf(store, earlier.id)).findLast(({ type }) => type === 'TransferAsked');
  return asked?.type === 'TransferAsked' ? { earlier, to: asked.to, at: asked.at } : null;
};

/** What a number that citizens dial stands for; in the installation of one city all are that city's. */
export const lineOf = (installation: CallRoom['installation'], dialled: string) => {
  const line = installation.seatRules.lines.find(({ number }) => number === dialled);
  const city = installation.division.endsWith('0000') ? (line?.city ?? null) : installation.division;
  return { known: line !== undefined, city: cityOf(installation, city), skill: line?.skill ?? null };
};

const byLine = ({ installation }: CallRoom, { sipCallId, caller, dialled }: Incoming): Arrived & { known: boolean } => {
  return {
    ...lineOf(installation, dialled),
    type: 'Arrived',
    sipCallId,
    phone: callerNumber(caller),
    line: dialled.slice(0, 80),
    purpose: 'appeal',
    transferredFrom: null,
    ...(caller === WEB_CALLER ? { byWeb: true } : {}),
  };
};

/** Who calls from the page has places of his own: however many do, no place of those who telephone is taken. */
const isFull = async ({ installation: { store, seatRules } }: CallRoom, { byWeb }: Arrived): Promise<boolean> => {
  const web = await waitingByWeb(store);
  if (byWeb) return web >= seatRules.longestWebQueue;
  return (await openCalls(store, ['waiting'])).length - web >= seatRules.longestQueue;
};

const byTransfer = ({ sipCallId, caller }: Incoming, earlier: Call): Arrived => ({
  type: 'Arrived',
  sipCallId,
  phone: earlier.phone === '' ? callerNumber(caller) : earlier.phone,
  line: earlier.line,
  city: earlier.city,
  skill: null,
  purpose: 'transfer',
  transferredFrom: earlier.id,
});

const turnedAway = { type: 'Ended', outcome: 'rejected', by: 'system' } as const;

const turnAway = async (
  room: CallRoom,
  incoming: Incoming,
  arrived: Arrived,
  why: 'busy' | 'not-found',
): Promise<void> => {
  const { installation, board } = room;
  const id = randomUUID();
  const { statements } =
    why === 'busy' && arrived.phone !== ''
      ? await taskFor(installation, { id, phone: arrived.phone, city: arrived.city }, 'unanswered', incoming.at)
      : { statements: [] };
  const code = why === 'busy' ? '486' : '404';
  await beginCall(installation, id, { facts: [arrived, { ...turnedAway, code }], beside: statements }, incoming.at);
  board.reject({ sipCallId: incoming.sipCallId, transaction: incoming.transaction, why });
};

/** A transfer to a number outside goes on there; a transfer to a seat waits like a call, before others. */
const arriveByTransfer = async (room: CallRoom, incoming: Incoming): Promise<void> => {
  const { installation, board } = room;
  const { sipCallId, transaction, at } = incoming;
  const meant = await transferMeant(installation, incoming.dialled);
  if (meant === null || at - meant.at > TRANSFER_LASTS)
    return board.reject({ sipCallId, transaction, why: 'not-found' });
  const arrived = byTransfer(incoming, meant.earlier);
  const outside = isDialable(meant.to);
  const facts: CallFact[] = outside ? [arrived, { type: 'Dialled', sipCallId }] : [arrived];
  await beginCall(installation, randomUUID(), { facts, transaction }, at);
  if (outside) board.connect({ sipCallId, transaction, to: { number: meant.to } });
};

/** 来电: enters the call, which then waits for a seat. A line that nobody knows and a full queue are turned away. */
export const arrive = async (room: CallRoom, incoming: Incoming): Promise<void> => {
  const { installation } = room;
  const { transaction, at } = incoming;
  const known = await findCallBySip(installation.store, incoming.sipCallId);
  if (known) {
    // Told again after a break of the link: only its place there may have changed.
    await changeCall(installation, known.id, async ({ state }) =>
      state === 'ended' ? null : { facts: [], transaction },
    );
    return;
  }
  if (incoming.dialled.startsWith('transfer-')) return arriveByTransfer(room, incoming);
  const { known: isLine, ...arrived } = byLine(room, incoming);
  if (!isLine) return turnAway(room, incoming, arrived, 'not-found');
  if (await isFull(room, arrived)) return turnAway(room, incoming, arrived, 'busy');
  const begun = await beginCall(installation, randomUUID(), { facts: [arrived], transaction }, at);
  if (isRefusal(begun)) throw new Error(begun.sentence);
};
