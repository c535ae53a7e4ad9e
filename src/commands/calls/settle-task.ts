import type { Actor } from '../../domain/access/actor.ts';
import type { CallTaskState } from '../../domain/call/call.ts';
import { settlingRefused, takingRefused } from '../../domain/call/task.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { changeOpenTask } from '../../store/call-task-list.ts';
import { Conflict } from '../../store/database.ts';
import type { CallTaskRow } from '../../store/schema.ts';
import type { Installation } from '../installation.ts';

type Parts = Pick<Installation, 'store' | 'clock' | 'callChanges'>;
type Task = Pick<CallTaskRow, 'id' | 'state' | 'attempts' | 'account'>;

const written = async (
  { store, callChanges }: Parts,
  task: Task,
  change: Partial<CallTaskRow>,
): Promise<Refusal | null> => {
  try {
    await changeOpenTask(store, task, change);
  } catch (fault) {
    if (fault instanceof Conflict) return refuse('stale', '这项回拨任务刚被别人改动，列表已更新，请再看一次。');
    throw fault;
  }
  callChanges.announce('');
  return null;
};

/** 领取: puts a task into somebody's hands; null when it was done. */
export const takeTask = async (parts: Parts, task: Task, actor: Actor): Promise<Refusal | null> =>
  takingRefused({ state: task.state as CallTaskState, account: task.account }, actor.id) ??
  written(parts, task, { account: actor.id });

/** 完成 or 不再回拨, with who settled it and why. */
export const settleTask = async (
  parts: Parts,
  task: Task,
  as: 'done' | 'dropped',
  words: string,
  actor: Actor,
): Promise<Refusal | null> => {
  const note = words.trim();
  return (
    settlingRefused({ state: task.state as CallTaskState, attempts: task.attempts }, as, note) ??
    written(parts, task, { state: as, note, doneAt: new Date(parts.clock()), doneBy: actor.id })
  );
};
