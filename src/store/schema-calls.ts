import type { Skill } from '../domain/seat/seat.ts';
import type { Kit } from './kit.ts';
import type { TicketTable } from './schema-tickets.ts';

/** The telephone: seats and their states, calls and what happened on them, calls to return, recordings, and what was typed during a call. */
export const defineCallTables = (k: Kit, ticket: TicketTable) => {
  /** 坐席: settings and present state, one row an account. */
  const seat = k.table(
    'seat',
    {
      account: k.text('account').primaryKey(),
      number: k.int('number').notNull(),
      city: k.text('city'),
      skills: k.json<Skill[]>('skills').notNull(),
      enabled: k.flag('enabled').notNull(),
      state: k.text('state').notNull(),
      reason: k.text('reason'),
      since: k.instant('since').notNull(),
      call: k.text('call'),
      idleSince: k.instant('idle_since').notNull(),
      registeredUntil: k.instant('registered_until'),
      version: k.int('version').notNull(),
    },
    (t) => [k.uniqueIndex('seat_number').on(t.number), k.index('seat_state').on(t.state, t.idleSince)],
  );

  /** How long a seat was in which state; the last one has no end. */
  const seatSpan = k.table(
    'seat_span',
    {
      id: k.serial('id'),
      account: k.text('account').notNull(),
      city: k.text('city'),
      state: k.text('state').notNull(),
      reason: k.text('reason'),
      begunAt: k.instant('begun_at').notNull(),
      endedAt: k.instant('ended_at'),
    },
    (t) => [k.index('seat_span_account').on(t.account, t.begunAt), k.index('seat_span_begun').on(t.begunAt)],
  );

  /** 通话 as it stands now; folded from `callEvent`. */
  const call = k.table(
    'call',
    {
      id: k.text('id').primaryKey(),
      sipCallId: k.text('sip_call_id'),
      /** Where the telephone server keeps a waiting call, so that it is found again after a restart of ours. */
      sipTransaction: k.text('sip_transaction'),
      direction: k.text('direction').notNull(),
      purpose: k.text('purpose').notNull(),
      city: k.text('city').notNull(),
      line: k.text('line').notNull(),
      phone: k.text('phone').notNull(),
      skill: k.text('skill'),
      account: k.text('account'),
      state: k.text('state').notNull(),
      startedAt: k.instant('started_at').notNull(),
      ringingAt: k.instant('ringing_at'),
      answeredAt: k.instant('answered_at'),
      endedAt: k.instant('ended_at'),
      outcome: k.text('outcome'),
      endedBy: k.text('ended_by'),
      ticket: k.text('ticket').references(() => ticket.number),
      task: k.text('task'),
      transferredFrom: k.text('transferred_from'),
      tried: k.json<string[]>('tried').notNull(),
      closedAt: k.instant('closed_at'),
      closingReason: k.text('closing_reason'),
      closingNote: k.text('closing_note').notNull(),
      version: k.int('version').notNull(),
    },
    (t) => [
      k.uniqueIndex('call_sip').on(t.sipCallId),
      k.index('call_state').on(t.state, t.startedAt),
      k.index('call_started').on(t.startedAt, t.id),
      k.index('call_account').on(t.account, t.startedAt),
      k.index('call_phone').on(t.phone, t.startedAt),
      k.index('call_ticket').on(t.ticket),
    ],
  );

  /** What happened on a call. */
  const callEvent = k.table(
    'call_event',
    {
      call: k
        .text('call')
        .notNull()
        .references(() => call.id),
      sequence: k.int('sequence').notNull(),
      type: k.text('type').notNull(),
      at: k.instant('at').notNull(),
      account: k.text('account'),
      fact: k.json<Record<string, unknown>>('fact').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.call, t.sequence] })],
  );

  /** 回拨任务: calls that nobody took, and promises to call back. */
  const callTask = k.table(
    'call_task',
    {
      id: k.text('id').primaryKey(),
      call: k
        .text('call')
        .notNull()
        .references(() => call.id),
      phone: k.text('phone').notNull(),
      city: k.text('city').notNull(),
      reason: k.text('reason').notNull(),
      state: k.text('state').notNull(),
      createdAt: k.instant('created_at').notNull(),
      dueAt: k.instant('due_at').notNull(),
      account: k.text('account'),
      attempts: k.int('attempts').notNull(),
      lastAttemptAt: k.instant('last_attempt_at'),
      doneAt: k.instant('done_at'),
      doneBy: k.text('done_by'),
      note: k.text('note').notNull(),
    },
    (t) => [k.index('call_task_state').on(t.state, t.dueAt, t.id), k.index('call_task_phone').on(t.phone, t.state)],
  );

  /** 录音: a stored file by its hash; one for each direction. */
  const recording = k.table(
    'recording',
    {
      id: k.text('id').primaryKey(),
      call: k
        .text('call')
        .notNull()
        .references(() => call.id),
      side: k.text('side').notNull(),
      sha256: k.text('sha256').notNull(),
      bytes: k.int('bytes').notNull(),
      milliseconds: k.int('milliseconds').notNull(),
      recordedAt: k.instant('recorded_at').notNull(),
      expiresAt: k.instant('expires_at'),
      removedAt: k.instant('removed_at'),
    },
    (t) => [k.index('recording_call').on(t.call), k.index('recording_expires').on(t.expiresAt)],
  );

  /** 调听记录: who listened to what. */
  const recordingPlay = k.table(
    'recording_play',
    {
      id: k.serial('id'),
      at: k.instant('at').notNull(),
      account: k.text('account').notNull(),
      name: k.text('name').notNull(),
      role: k.text('role').notNull(),
      recording: k.text('recording').notNull(),
      call: k.text('call').notNull(),
      ticket: k.text('ticket'),
      reason: k.text('reason').notNull(),
    },
    (t) => [k.index('recording_play_call').on(t.call), k.index('recording_play_at').on(t.at)],
  );

  /** 登记草稿: what was typed during a call (empty: without one), until it is registered or closed. It goes along with a transfer. */
  const intakeDraft = k.table(
    'intake_draft',
    {
      account: k.text('account').notNull(),
      call: k.text('call').notNull(),
      values: k.json<Record<string, string>>('values').notNull(),
      savedAt: k.instant('saved_at').notNull(),
    },
    (t) => [k.primaryKey({ columns: [t.account, t.call] }), k.index('intake_draft_call').on(t.call)],
  );

  return { seat, seatSpan, call, callEvent, callTask, recording, recordingPlay, intakeDraft };
};
