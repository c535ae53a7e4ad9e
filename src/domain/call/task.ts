import type { Light } from '../deadline/light.ts';
import { HOUR, type Instant, MINUTE } from '../instant.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { CallTaskState } from './call.ts';

/** Yellow from this share of the time on. */
const YELLOW = 0.7;

/** 亮灯 of a call to be returned. Its time is counted when it is made, so that only the clock is read here. */
export const taskLight = (task: { createdAt: Instant; dueAt: Instant }, now: Instant): Light => {
  if (now > task.dueAt) return 'red';
  return now >= task.createdAt + (task.dueAt - task.createdAt) * YELLOW ? 'yellow' : 'green';
};

const lengthWords = (length: number): string => {
  const minutes = Math.max(1, Math.ceil(length / MINUTE));
  if (minutes < 60) return `${minutes} 分钟`;
  const hours = Math.floor((minutes * MINUTE) / HOUR);
  return hours < 48 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天`;
};

/** 剩 25 分钟, 超期 3 小时. */
export const taskRemaining = ({ dueAt }: { dueAt: Instant }, now: Instant): string =>
  now > dueAt ? `超期 ${lengthWords(now - dueAt)}` : `剩 ${lengthWords(dueAt - now)}`;

/** Why a task can't be taken by somebody; null when it can. */
export const takingRefused = (
  task: { state: CallTaskState; account: string | null },
  account: string,
): Refusal | null => {
  if (task.state !== 'open') return refuse('wrong-state', '这项回拨任务已经由别人处理了，列表已更新。');
  return task.account === null || task.account === account
    ? null
    : refuse('wrong-state', '这项回拨任务已经有人领取。请选另一项，或请班长协调。');
};
