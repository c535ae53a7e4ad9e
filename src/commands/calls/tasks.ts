import { randomUUID } from 'node:crypto';
import type { Actor, Scope } from '../../domain/access/actor.ts';
import type { Call, CallTaskReason } from '../../domain/call/call.ts';
import { endOf } from '../../domain/deadline/working-time.ts';
import type { Instant } from '../../domain/instant.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { taskInScope } from '../../store/call-task-list.ts';
import { findCallTask, newTaskStatement, openTaskOf, taskStatement } from '../../store/call-tasks.ts';
import { Conflict, type Statement } from '../../store/database.ts';
import type { CallTaskRow } from '../../store/schema.ts';
import type { Installation } from '../installation.ts';

const NOTE_LIMIT = 500;

const dueAt = ({ timekeeping, seatRules }: Installation, at: Instant): Instant =>
  endOf(timekeeping, at, { ...seatRules.taskDeadline, policy: seatRules.title });

/** 回拨任务 for a call that nobody heard, or a promise. Several calls of one number are one task as long as it is open. */
export const taskFor = async (
  installation: Installation,
  call: Pick<Call, 'id' | 'phone' | 'city'>,
  reason: CallTaskReason,
  at: Instant,
): Promise<{ id: string; statements: Statement[] }> => {
  const { store } = installation;
  const open = await openTaskOf(store, call.phone, call.city);
  if (open) return { id: open.id, statements: [] };
  const row: CallTaskRow = {
    id: randomUUID(),
    call: call.id,
    phone: call.phone,
    city: call.city,
    reason,
    state: 'open',
    createdAt: new Date(at),
    dueAt: new Date(dueAt(installation, at)),
    account: null,
    attempts: 0,
    lastAttemptAt: null,
    doneAt: null,
    doneBy: null,
    note: '',
  };
  return { id: row.id, statements: [newTaskStatement(store, row)] };
};

/** The caller was heard after all: his open task is done. */
export const taskHeard = async (
  { store }: Installation,
  call: Pick<Call, 'phone' | 'city'>,
  account: string | null,
  at: Instant,
): Promise<Statement[]> => {
  const open = call.phone === '' ? null : await openTaskOf(store, call.phone, call.city);
  if (!open) return [];
  const change = { state: 'done', doneAt: new Date(at), doneBy: account, note: '来电人再次来电，已接通。' };
  return [taskStatement(store, open, change)];
};

/** What a return call makes of its task: done when somebody answered, else one more attempt. */
export const taskReturned = async (
  { store }: Installation,
  { task, account }: Pick<Call, 'task' | 'account'>,
  { reached, words, at }: { reached: boolean; words: string; at: Instant },
): Promise<Statement[]> => {
  const row = task === null ? null : await findCallTask(store, task);
  if (row?.state !== 'open') return [];
  const attempts = row.attempts + 1;
  const tried = { account, attempts, lastAttemptAt: new Date(at) };
  const change = reached ? { ...tried, state: 'done', doneAt: new Date(at), doneBy: account } : tried;
  return [taskStatement(store, row, { ...change, note: words })];
};

/** Ends a task by hand: done, or dropped with the reason in words. */
export const finishTask = async (
  installation: Installation,
  {
    task,
    state,
    note,
    actor,
    scope,
  }: {
    task: string;
    state: 'done' | 'dropped';
    note: string;
    actor: Actor;
    scope: Scope;
  },
): Promise<CallTaskRow | Refusal> => {
  const { store, clock, callChanges } = installation;
  const row = await taskInScope(store, scope, task);
  if (!row) return refuse('not-found', '没有这个回拨任务。');
  if (row.state !== 'open') return refuse('wrong-state', '这个回拨任务已经了结。请刷新页面查看最新情况。');
  const words = note.trim().slice(0, NOTE_LIMIT);
  if (words === '')
    return refuse('invalid', state === 'done' ? '请写明怎样联系上的、说了什么。' : '请写明为什么不再回拨。', 'note');
  const change = { state, note: words, doneAt: new Date(clock()), doneBy: actor.id };
  try {
    await store.atomically([taskStatement(store, row, change)]);
  } catch (fault) {
    if (!(fault instanceof Conflict)) throw fault;
    return refuse('stale', '这个回拨任务刚刚有变动。请刷新页面后再试。');
  }
  callChanges.announce('');
  return { ...row, ...change };
};
