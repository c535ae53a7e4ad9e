import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  type Clock,
  extendClock,
  pauseClock,
  resumeClock,
  startClock,
  stopClock,
  traceOf,
} from '../../../src/domain/deadline/clock.ts';
import { limit, moment, replyClock, timekeeping } from './timekeeping.ts';

const lines = (clock: Clock): string[] => traceOf(timekeeping, clock).map(({ at, sentence }) => `${at} ${sentence}`);

test('the trace over National Day 2026 names each counted and each skipped day', () => {
  assert.equal(lines(replyClock('help', 'routine', '2026-09-30 17:59')), [
    '2026-09-30 17:59 9月30日 17:59 开始计时，办理答复时限 5 个工作日（依据：《归口规范（示范版）办理时限》第三条第二款）。',
    '2026-09-30 9月30日（周三）为起算当日，不计入。',
    '2026-10-01 10月1日（周四）至10月7日（周三）国庆节放假，不计入。',
    '2026-10-08 10月8日（周四）计第 1 个工作日。',
    '2026-10-09 10月9日（周五）计第 2 个工作日。',
    '2026-10-10 10月10日（周六）调休上班，计第 3 个工作日。',
    '2026-10-11 10月11日（周日）双休日，不计入。',
    '2026-10-12 10月12日（周一）计第 4 个工作日。',
    '2026-10-13 10月13日（周二）计第 5 个工作日。',
    '2026-10-13 18:00 到期时间：10月13日 18:00。',
  ]);
});

test('suspension, extension and closing have their own lines', () => {
  const received = startClock(timekeeping, 'reply', limit(2, 'working-days'), moment('2026-11-23 10:00'));
  const resumed = resumeClock(
    timekeeping,
    pauseClock(timekeeping, received, moment('2026-11-24 10:00')),
    moment('2026-11-25 12:30'),
  );
  const clock = stopClock(
    extendClock(timekeeping, resumed, { ...limit(1, 'working-days'), clause: '第七条' }),
    moment('2026-11-27 16:00'),
  );
  assert.equal(lines(clock), [
    '2026-11-23 10:00 11月23日 10:00 开始计时，办理答复时限 2 个工作日（依据：《武汉市热线办理时限》第三条）。',
    '2026-11-23 11月23日（周一）为起算当日，不计入。',
    '2026-11-24 11月24日（周二）计第 1 个工作日。',
    '2026-11-25 11月25日（周三）计第 2 个工作日。',
    '2026-11-25 18:00 批准延期 1 个工作日（依据：《武汉市热线办理时限》第七条），自 11月25日 18:00 起顺延。',
    '2026-11-25 11月25日（周三）为起算当日，不计入。',
    '2026-11-26 11月26日（周四）计第 1 个工作日。',
    '2026-11-24 10:00 11月24日 10:00 挂起，11月25日 12:30 恢复。',
    '2026-11-26 18:00 挂起期间应计的工作时间共 11 小时 30 分钟，不计入时限，自 11月26日 18:00 起顺延。',
    '2026-11-27 11月27日（周五）顺延。',
    '2026-11-28 11月28日（周六）至11月29日（周日）双休日，不计入。',
    '2026-11-30 11月30日（周一）顺延。',
    '2026-11-30 11:30 到期时间：11月30日 11:30。',
    '2026-11-27 16:00 11月27日 16:00 停止计时。',
  ]);
});

test('a suspension that lasts is said so', () => {
  const clock = pauseClock(
    timekeeping,
    replyClock('consultation', 'routine', '2026-11-23 10:00'),
    moment('2026-11-24 10:00'),
  );
  assert.ok(lines(clock).includes('2026-11-24 10:00 11月24日 10:00 挂起，尚未恢复。'));
});

test('working hours say how much each day gave', () => {
  const clock = startClock(timekeeping, 'sign', limit(4, 'working-hours'), moment('2026-11-27 16:30'));
  assert.equal(lines(clock).slice(1), [
    '2026-11-27 11月27日（周五）计 1 小时 30 分钟。',
    '2026-11-28 11月28日（周六）至11月29日（周日）双休日，不计入。',
    '2026-11-30 11月30日（周一）计 2 小时 30 分钟。',
    '2026-11-30 11:30 到期时间：11月30日 11:30。',
  ]);
});

test('natural days that end at a weekend say why they move on', () => {
  const clock = startClock(timekeeping, 'rectify', limit(12, 'clock-days'), moment('2026-11-23 10:00'));
  assert.equal(lines(clock).slice(1), [
    '2026-11-23 11月23日（周一）为起算当日，不计入。',
    '2026-12-05 自 11月24日起连续计 12 个自然日，至 12月5日（周六）。',
    '2026-12-05 12月5日（周六）至12月6日（周日）双休日，不计入。',
    '2026-12-07 12月7日（周一）为顺延后的最后一日。',
    '2026-12-07 18:00 到期时间：12月7日 18:00。',
  ]);
});

test('plain hours say that nights and holidays count', () => {
  assert.equal(lines(replyClock('help', 'critical', '2026-12-31 23:30')).slice(1), [
    '2026-12-31 按自然时间连续计算，夜间和节假日照常计入。',
    '2027-01-01 01:30 到期时间：2027年1月1日 01:30。',
  ]);
});

test('a due time counted with the provisional calendar of 2027 says so in its last line', () => {
  assert.equal(lines(replyClock('consultation', 'routine', '2026-12-30 10:00')).slice(2), [
    '2026-12-31 12月31日（周四）计第 1 个工作日。',
    '2027-01-01 2027年1月1日（周五）元旦放假，不计入。',
    '2027-01-02 2027年1月2日（周六）至2027年1月3日（周日）双休日，不计入。',
    '2027-01-04 2027年1月4日（周一）计第 2 个工作日。',
    '2027-01-05 2027年1月5日（周二）计第 3 个工作日。',
    '2027-01-05 18:00 到期时间：2027年1月5日 18:00。',
    '2027-01-05 2027 年放假安排的通知尚未收录，2027 年暂按法定节假日计算，收录后重新计时。',
  ]);
});

test.run();
