import { randomUUID } from 'node:crypto';
import type { CallEvent, CallFact } from '../../domain/call/call.ts';
import { callerNumber } from '../../domain/call/number.ts';
import { outcomeOf } from '../../domain/call/outcome.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { seatNumberIn } from '../../domain/seat/seat.ts';
import { findCall } from '../../store/calls.ts';
import { findSeatByNumber } from '../../store/seats.ts';
import { lineOf, transferMeant } from './arrive.ts';
import { changeCall, enterCall } from './change.ts';
import { endCall } from './end.ts';
import type { CallRoom } from './room.ts';
import type { BookedCall } from './switchboard.ts';
import { taskFor } from './tasks.ts';
import { transferAnswered, transferEnded } from './transfer.ts';

/** One of our own calls that was dialled, and maybe answered, while nobody listened. */
const enterDialled = async ({ installation }: CallRoom, booked: BookedCall): Promise<void> => {
  const id = booked.dialled.slice('call-'.length);
  const planned = await findCall(installation.store, id);
  if (planned?.state !== 'planned') return;
  const { account } = planned;
  await changeCall(
    installation,
    id,
    async () => {
      const dialled: CallFact = { type: 'Dialled', sipCallId: booked.sipCallId };
      const answered: CallFact[] = booked.answeredAt === null ? [] : [{ type: 'Answered', account: account ?? '' }];
      return { facts: [dialled, ...answered] };
    },
    booked.answeredAt ?? booked.startedAt,
  );
  await endCall(installation, id, { by: booked.by, code: booked.code, at: booked.endedAt });
};

/** 补登: a call from the server's own book that never was told to us, with its task where nobody took it. */
export const enterBooked = async (room: CallRoom, booked: BookedCall): Promise<void> => {
  const { installation } = room;
  const { sipCallId, caller, dialled, startedAt, answeredAt, endedAt, code } = booked;
  if (dialled.startsWith('call-')) return enterDialled(room, booked);
  const meant = await transferMeant(installation, dialled);
  const line = lineOf(installation, dialled);
  // Other names were never put through.
  if (!meant && !line.known) return;
  const phone = meant && meant.earlier.phone !== '' ? meant.earlier.phone : callerNumber(caller);
  const arrived: CallEvent = {
    at: startedAt,
    type: 'Arrived',
    sipCallId,
    phone,
    line: meant?.earlier.line ?? dialled,
    city: meant?.earlier.city ?? line.city,
    skill: meant ? null : line.skill,
    purpose: meant ? 'transfer' : 'appeal',
    transferredFrom: meant?.earlier.id ?? null,
  };
  const id = randomUUID();
  const seat = booked.seat === null ? null : await findSeatByNumber(installation.store, seatNumberIn(booked.seat) ?? 0);
  const spoken: CallFact[] =
    answeredAt === null
      ? []
      : seat
        ? [
            { type: 'Rang', account: seat.account },
            { type: 'Answered', account: seat.account },
          ]
        : [
            { type: 'Dialled', sipCallId },
            { type: 'Answered', account: '' },
          ];
  const spokenAt = Math.max(startedAt, answeredAt ?? startedAt);
  const { by } = booked;
  const outcome = outcomeOf({ direction: 'inbound', answeredAt }, by);
  const { statements } =
    answeredAt === null && phone !== '' && !meant
      ? await taskFor(
          installation,
          { id, phone, city: arrived.city },
          outcome === 'abandoned' ? 'abandoned' : 'unanswered',
          endedAt,
        )
      : { statements: [] };
  const events: CallEvent[] = [
    arrived,
    ...spoken.map((fact): CallEvent => ({ ...fact, at: spokenAt })),
    { type: 'Ended', outcome, by, code, at: Math.max(spokenAt, endedAt) },
  ];
  const entered = await enterCall(installation, id, { events, step: { beside: statements }, at: endedAt });
  if (isRefusal(entered)) throw new Error(entered.sentence);
  // What was told to the call before the transfer while we listened is told now.
  if (answeredAt === null) await transferEnded(installation, entered);
  else await transferAnswered(installation, entered);
};
