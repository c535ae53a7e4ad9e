import { type Clock, isPaused, remainingSentence, type Timekeeping } from '../../src/domain/deadline/clock.ts';
import { sayMoment } from '../../src/domain/deadline/local-time.ts';
import type { ClockPurpose } from '../../src/domain/deadline/policy.ts';
import { HOUR, type Instant, MINUTE } from '../../src/domain/instant.ts';
import type { RectificationCase } from '../../src/domain/rectification/case.ts';

const lastHours = (length: number): string =>
  length >= HOUR ? `${Math.floor(length / HOUR)} 小时` : `${Math.max(1, Math.ceil(length / MINUTE))} 分钟`;

/** How far from its limit something was done: 距时限 6 小时, 距时限 2 个工作日, 超期 3 小时. */
export const marginSentence = (timekeeping: Timekeeping, clock: Clock, at: Instant): string => {
  const said = remainingSentence(timekeeping, { ...clock, stoppedAt: null }, at);
  if (said.startsWith('剩 ')) return `距时限 ${said.slice(2)}`;
  return said.startsWith('今天') ? `距时限 ${lastHours(clock.dueAt - at)}` : said;
};

const verbs: Record<ClockPurpose, string> = {
  dispatch: '派单',
  sign: '签收',
  'first-contact': '首次联系诉求人',
  reply: '答复',
  return: '提出退单',
  callback: '完成回访',
  verify: '完成核实',
  rectify: '反馈整改结果',
  assist: '提交协办意见',
  dispute: '裁定',
  supervise: '回复督办',
  contest: '申诉评价',
  audit: '复核回访',
  knowledge: '答复纠错',
};

/** An escalated case is no longer the unit's to report on: the supervisor ends it. */
export const caseDuty = (current: Pick<RectificationCase, 'state'> | null): string | undefined =>
  current?.state === 'escalated' ? '整改到位，由督办员督办办结' : undefined;

/** 须在 11月24日 18:00 前签收; empty when nothing is timed, or the time stands still. `verb` where the clock stands for another duty than its own. */
export const dutySentence = (clock: Clock | null | undefined, now: Instant, verb?: string): string =>
  clock && !isPaused(clock) ? `须在 ${sayMoment(clock.dueAt, now)} 前${verb ?? verbs[clock.purpose]}` : '';
