import type { Actor } from '../../domain/access/actor.ts';
import type { CallTaskState } from '../../domain/call/call.ts';
import { takingRefused } from '../../domain/call/task.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { changeOpenTask } from '../../store/call-task-list.ts';
import { Conflict } from '../../store/database.ts';
import type { CallTaskRow } from '../../store/schema.ts';
import type { Installation } from '../installation.ts';

/** 领取: puts a task into somebody's hands; null when that was done. */
export const takeTask = async (
  { store, callChanges }: Pick<Installation, 'store' | 'callChanges'>,
  task: Pick<CallTaskRow, 'id' | 'state' | 'attempts' | 'account'>,
  actor: Actor,
): Promise<Refusal | null> => {
  const refused = takingRefused({ state: task.state as CallTaskState, account: task.account }, actor.id);
  if (refused) return refused;
  try {
    await changeOpenTask(store, task, { account: actor.id });
  } catch (fault) {
    if (fault instanceof Conflict) return refuse('stale', '这项回拨任务刚被别人改动，列表已更新，请再看一次。');
    throw fault;
  }
  callChanges.announce('');
  return null;
};
