import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';
import { type CallEvent, type CallFact, closingReasons } from '../domain/call/call.ts';
import { foldCall } from '../domain/call/evolve.ts';
import { HOUR, type Instant, MINUTE, SECOND } from '../domain/instant.ts';
import { callStatements } from '../store/calls.ts';
import { addSeats, newSeatRow } from '../store/seats.ts';
import { taskFor } from './calls/tasks.ts';
import { demonstrationId } from './demonstration-people.ts';
import type { Installation } from './installation.ts';

const script = z.strictObject({
  seats: z.array(z.strictObject({ account: z.string(), number: z.int(), skills: z.array(z.string()) })),
  calls: z.array(
    z.strictObject({
      ago: z.templateLiteral([z.number(), 'm']),
      from: z.string(),
      waited: z.number(),
      seat: z.string().optional(),
      talked: z.number().optional(),
      closed: z.enum(closingReasons).optional(),
      note: z.string().default(''),
    }),
  ),
});

const CITY = '420300';
const LINE = '12345';
/** From the first ring of the seat until it answers. */
const RANG = 3 * SECOND;

type Told = { at: Instant; from: string; waited: number };

const arrived = ({ from }: Told): CallFact => ({
  type: 'Arrived',
  sipCallId: `demonstration-${randomUUID()}`,
  phone: from,
  line: LINE,
  city: CITY,
  skill: null,
  purpose: 'appeal',
  transferredFrom: null,
});

/** Ring, answer and end of a call that was taken; `then` closes it. */
const taken = (told: Told, account: string, talked: number, then: CallFact): CallEvent[] => {
  const answered = told.at + told.waited;
  return [
    { ...arrived(told), at: told.at },
    { type: 'Rang', account, at: Math.max(told.at, answered - RANG) },
    { type: 'Answered', account, at: answered },
    { type: 'Ended', outcome: 'answered', by: 'citizen', code: '200', at: answered + talked },
    { ...then, at: answered + talked + 20 * SECOND },
  ];
};

const givenUp = (told: Told): CallEvent[] => [
  { ...arrived(told), at: told.at },
  { type: 'Ended', outcome: 'abandoned', by: 'citizen', code: '487', at: told.at + told.waited },
];

/** The call by which a ticket was taken in: it began some minutes before the registration and was answered within a few seconds. */
const behindTicket = (number: string, phone: string, registeredAt: Instant, account: string): CallEvent[] => {
  const odd = Number(number.slice(-2));
  const talked = (150 + odd) * SECOND;
  const waited = (4 + (odd % 9)) * SECOND;
  const told = { at: registeredAt - talked - waited - 30 * SECOND, from: phone, waited };
  return taken(told, account, talked, { type: 'TicketAttached', account, ticket: number });
};

const write = async ({ store }: Installation, events: CallEvent[]): Promise<ReturnType<typeof foldCall>> => {
  const call = foldCall(randomUUID(), events);
  await store.atomically(callStatements(store, { before: null, after: call, events }));
  return call;
};

/** Tickets of the last days that came by telephone at the demonstration's hotline. */
export type DemonstrationCaller = { number: string; phone: string; registeredAt: Instant };

/** 演示通话: seats, the calls behind the tickets of the last three days, and today's calls without ticket, the given up ones with their task. */
export const loadDemonstrationCalls = async (
  installation: Installation,
  callers: readonly DemonstrationCaller[],
  now: Instant,
): Promise<void> => {
  const path = fileURLToPath(new URL('../../data/demo/calls.yaml', import.meta.url));
  const { seats, calls } = script.parse(parse(readFileSync(path, 'utf8')));
  const { store } = installation;
  await addSeats(
    store,
    seats.map(({ account, ...seat }) =>
      newSeatRow({ ...seat, account: demonstrationId(account), city: CITY }, now - 8 * HOUR),
    ),
  );
  for (const { number, phone, registeredAt } of callers)
    await write(installation, behindTicket(number, phone, registeredAt, demonstrationId('zuoxi')));
  for (const { ago, from, waited, seat, talked, closed, note } of calls) {
    const told = { at: now - Number.parseInt(ago, 10) * MINUTE, from, waited: waited * SECOND };
    if (seat !== undefined && talked !== undefined && closed !== undefined) {
      const account = demonstrationId(seat);
      const then: CallFact = { type: 'Closed', account, reason: closed, note };
      await write(installation, taken(told, account, talked * SECOND, then));
      continue;
    }
    const call = await write(installation, givenUp(told));
    const task = await taskFor(installation, call, 'abandoned', told.at + told.waited);
    await store.atomically(task.statements);
  }
};
