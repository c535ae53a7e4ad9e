import type { CallEvent } from '../../src/domain/call/call.ts';
import type { Store } from '../../src/store/database.ts';
import type { CallRow, CallTaskRow, SeatRow, SeatSpanRow } from '../../src/store/schema.ts';
import { shanghai } from './time.ts';

const at = (moment: string): Date => new Date(shanghai(moment));

/** A call of 陈晓燕 on the 23rd at 9:00: waited 8 seconds, talked 3 minutes. */
export const answeredCall: CallRow = {
  id: 'call-1',
  sipCallId: null,
  sipTransaction: null,
  direction: 'inbound',
  purpose: 'appeal',
  city: '420300',
  line: '12345',
  phone: '13812345678',
  skill: null,
  account: 'demonstration-zuoxi',
  state: 'ended',
  startedAt: at('2026-11-23 09:00'),
  ringingAt: new Date(shanghai('2026-11-23 09:00') + 2_000),
  answeredAt: new Date(shanghai('2026-11-23 09:00') + 8_000),
  endedAt: new Date(shanghai('2026-11-23 09:00') + 188_000),
  outcome: 'answered',
  endedBy: 'citizen',
  ticket: null,
  task: null,
  transferredFrom: null,
  tried: [],
  closedAt: null,
  closingReason: null,
  closingNote: '',
  version: 1,
};

/** Nobody answered; the citizen hung up after so many seconds. */
export const abandonedAfter = (seconds: number, startedAt: Date): Partial<CallRow> => ({
  account: null,
  startedAt,
  ringingAt: null,
  answeredAt: null,
  endedAt: new Date(startedAt.getTime() + seconds * 1_000),
  outcome: 'abandoned',
});

/** A task to call back after the call of the 23rd. */
export const abandonedTask: CallTaskRow = {
  id: 'task-1',
  call: 'call-1',
  phone: '13812345678',
  city: '420300',
  reason: 'abandoned',
  state: 'open',
  createdAt: at('2026-11-23 09:01'),
  dueAt: at('2026-11-23 09:31'),
  account: null,
  attempts: 0,
  lastAttemptAt: null,
  doneAt: null,
  doneBy: null,
  note: '',
};

/** 1001, answering for 十堰, idle since 8:30. */
export const readySeat: SeatRow = {
  account: 'demonstration-zuoxi',
  number: 1001,
  city: '420300',
  skills: [],
  enabled: true,
  state: 'ready',
  reason: null,
  since: at('2026-11-23 08:30'),
  call: null,
  idleSince: at('2026-11-23 08:30'),
  registeredUntil: null,
  version: 1,
};

export const addCall = async (
  { database, schema }: Store,
  change: Partial<CallRow> = {},
  events: readonly CallEvent[] = [],
): Promise<CallRow> => {
  const row = { ...answeredCall, ...change };
  await database.insert(schema.call).values(row);
  for (const [index, event] of events.entries())
    await database.insert(schema.callEvent).values({
      call: row.id,
      sequence: index + 1,
      type: event.type,
      at: new Date(event.at),
      account: 'account' in event ? event.account : null,
      fact: event,
    });
  return row;
};

export const addTask = async ({ database, schema }: Store, change: Partial<CallTaskRow> = {}): Promise<void> => {
  await database.insert(schema.callTask).values({ ...abandonedTask, ...change });
};

export const addSeat = async ({ database, schema }: Store, change: Partial<SeatRow> = {}): Promise<void> => {
  await database.insert(schema.seat).values({ ...readySeat, ...change });
};

export const addSpan = async (
  { database, schema }: Store,
  span: Omit<SeatSpanRow, 'id' | 'reason' | 'city'>,
): Promise<void> => {
  await database.insert(schema.seatSpan).values({ reason: null, city: '420300', ...span });
};
