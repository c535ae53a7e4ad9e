import { assignCalls } from '../../domain/acd/assign.ts';
import { SECOND } from '../../domain/instant.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { sipUserOf } from '../../domain/seat/seat.ts';
import { findSeat } from '../../store/seats.ts';
import { changeCall } from './change.ts';
import { readQueue } from './queue.ts';
import type { CallRoom } from './room.ts';
import { taskFor } from './tasks.ts';

/** 派话: lets waiting calls ring at free seats. First it stands in the book, then the telephone server is told: what was rung is never unknown. */
export const assignWaiting = async ({ installation, board }: CallRoom): Promise<number> => {
  const { calls, seats, transactions } = await readQueue(installation);
  const { seatRules, store } = installation;
  // Without a place at the telephone server a call can't be rung; the next comparison with it settles what became of it.
  const ringable = calls.filter(({ id }) => transactions.has(id));
  let rung = 0;
  for (const { call, account } of assignCalls(ringable, seats, seatRules, installation.clock())) {
    const seat = await findSeat(store, account);
    const outcome = await changeCall(installation, call, async ({ state }) =>
      state === 'waiting'
        ? {
            facts: [{ type: 'Rang', account }],
            seats: [{ account, event: { type: 'Rang', call }, must: true }],
          }
        : null,
    );
    const transaction = transactions.get(call);
    if (!seat || transaction === undefined || isRefusal(outcome)) continue;
    if (outcome.state !== 'ringing' || outcome.sipCallId === null) continue;
    const milliseconds = seatRules.ringSeconds * SECOND;
    board.ring({ sipCallId: outcome.sipCallId, transaction, seat: sipUserOf(seat.number), milliseconds });
    rung += 1;
  }
  return rung;
};

/** 承诺回拨: who has waited too long will be called back; he keeps his place as long as he stays on the line. */
export const promiseCallbacks = async ({ installation }: CallRoom): Promise<void> => {
  const now = installation.clock();
  const { calls } = await readQueue(installation);
  for (const { id, startedAt } of calls) {
    if (now - startedAt < installation.seatRules.promiseAfterSeconds * SECOND) continue;
    await changeCall(installation, id, async (call) => {
      if (call.task !== null || call.phone === '' || call.state !== 'waiting') return null;
      const task = await taskFor(installation, call, 'promised', now);
      return { facts: [{ type: 'CallbackPromised', task: task.id }], beside: task.statements };
    });
  }
};
