import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type CalendarYear, calendarOf } from '../../../src/domain/deadline/calendar.ts';
import { type Timekeeping, usageOf } from '../../../src/domain/deadline/clock.ts';
import type { DeadlineRow } from '../../../src/domain/deadline/policy.ts';
import { retimingsOf, sayBecause } from '../../../src/domain/deadline/retime.ts';
import { retimingWords } from '../../../src/domain/deadline/retiming-words.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import { decide } from '../../../src/domain/ticket/decide.ts';
import { evolve, fold } from '../../../src/domain/ticket/evolve.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { li, liu, system, zhou } from '../../support/people.ts';
import { replied, type Step, signed, story, ticketAfter } from '../../support/tickets.ts';
import { shanghai, timekeeping } from '../../support/time.ts';
import { wall } from './timekeeping.ts';

/** The same calendar with other days of rest in 2026, as a late notice would have them. */
const withRest = (...days: string[]): Timekeeping => {
  const years: CalendarYear[] = [...timekeeping.calendar.values()].map(({ year }) =>
    year.year === 2026 ? { ...year, rest: [...year.rest, ...days.map((date) => ({ date, name: '临时放假' }))] } : year,
  );
  return { ...timekeeping, calendar: calendarOf(years) };
};

/** The same limits with other rows: those in force on a day are ended, and their successors added. */
const withRows = (change: (rows: DeadlineRow[]) => DeadlineRow[]): Timekeeping => ({
  ...timekeeping,
  policies: { ...timekeeping.policies, rows: change(timekeeping.policies.rows) },
});

const said = (now: Timekeeping, ticket: Ticket): string[] =>
  retimingsOf(now, ticket).map((retiming) => {
    const { clock, before, after, because } = retimingWords(retiming, ticket, shanghai('2026-11-25 09:00'));
    return `${clock} ${before} → ${after}：${because}`;
  });

test('under the same calendar and limits nothing is retimed', () => {
  assert.equal(retimingsOf(timekeeping, ticketAfter(signed)), []);
});

test('a day of rest that the notice adds moves every clock that counts over it, and says that it was the calendar', () => {
  assert.equal(said(withRest('2026-11-25'), ticketAfter(signed)), [
    '办理答复 12月7日 18:00 → 12月8日 18:00：工作日历有变化',
    '协办（十堰市公安局交通管理局茅箭区大队） 11月26日 18:00 → 11月27日 18:00：工作日历有变化',
  ]);
});

test('a clock that stands, and an ended ticket, are left as they are', () => {
  const filed = ticketAfter(replied);
  assert.equal(said(withRest('2026-11-25', '2026-11-26'), filed), []);
});

test('a changed row counts for clocks that started on a day on which it is in force', () => {
  const from = (effectiveFrom: string) =>
    withRows((rows) => [
      ...rows,
      {
        purpose: 'reply',
        kind: 'complaint',
        amount: 12,
        unit: 'working-days',
        clause: '第三条第四款（修订）',
        effectiveFrom,
      },
    ]);
  assert.equal(said(from('2026-11-23'), ticketAfter(signed)), [
    '办理答复 12月7日 18:00 → 12月9日 18:00：时限规定有变化（10 个工作日改为 12 个工作日，第三条第四款（修订））',
  ]);
  assert.equal(said(from('2026-11-24'), ticketAfter(signed)), []);
});

const suspendedOnce: readonly Step[] = [
  ...signed,
  ['2026-11-24 10:00', li, { type: 'RequestExtension', workingDays: 2, reason: '需要多部门会商确定方案' }],
  ['2026-11-24 11:00', zhou, { type: 'GrantExtension', note: '' }],
  [
    '2026-11-25 09:00',
    li,
    { type: 'RequestSuspension', reason: 'expert', explanation: '等待检测机构的检测报告。', until: '2026-11-27' },
  ],
  ['2026-11-25 09:00', liu, { type: 'GrantSuspension', note: '' }],
];

test('paused time is not lost when the limit changes: extension and suspension stay, only the counting is done again', () => {
  const ticket = ticketAfter([...suspendedOnce, ['2026-11-28 00:00', system, { type: 'Resume', note: '' }]]);
  // Ten and two working days from 23 November: 9 December; suspended for three whole working days.
  assert.is(wall(ticket.clocks.reply?.dueAt ?? 0), '2026-12-14 18:00:00');
  const longer = withRows((rows) =>
    rows.map((row) =>
      row.purpose === 'reply' && row.kind === 'complaint' && !row.deadlineClass ? { ...row, amount: 15 } : row,
    ),
  );
  const [retiming] = retimingsOf(longer, ticket);
  assert.is(wall(retiming?.after.dueAt ?? 0), '2026-12-21 18:00:00');
  assert.equal(retiming?.after.pauses, ticket.clocks.reply?.pauses);
  assert.equal(retiming?.after.extension, ticket.clocks.reply?.extension);
  assert.is(retiming?.after.startedAt, ticket.clocks.reply?.startedAt);
  const now = shanghai('2026-11-30 18:00');
  const used = ticket.clocks.reply && usageOf(timekeeping, ticket.clocks.reply, now).used;
  assert.is(retiming && usageOf(longer, retiming.after, now).used, used);
});

test('a clock that is suspended now is retimed as well and stays suspended', () => {
  const [retiming] = retimingsOf(withRest('2026-12-02'), ticketAfter(suspendedOnce));
  assert.equal(retiming?.after.pauses.at(-1), { from: shanghai('2026-11-25 09:00'), until: null });
  assert.is(wall(retiming?.after.dueAt ?? 0), '2026-12-10 18:00:00');
});

test('the core times anew by an event that tells why; a second time there is nothing left to do', () => {
  const events = story(signed);
  const ticket = fold(events);
  const changed = withRest('2026-11-25');
  const clocks = retimingsOf(changed, ticket).map(({ place, after }) => ({ place, clock: after }));
  const context = { now: shanghai('2026-11-24 09:00'), actor: system, timekeeping: changed };
  const because = '国务院办公厅临时调整放假安排';
  const outcome = decide(ticket, { type: 'Retime', because, clocks }, context);
  if (isRefusal(outcome)) throw new Error(outcome.sentence);
  const after = outcome.reduce(evolve, ticket);
  assert.is(wall(after.clocks.reply?.dueAt ?? 0), '2026-12-08 18:00:00');
  assert.is(wall(after.assisting[0]?.clock?.dueAt ?? 0), '2026-11-27 18:00:00');
  assert.equal(retimingsOf(changed, after), []);
  const again = decide(after, { type: 'Retime', because, clocks }, context);
  assert.match(isRefusal(again) ? again.sentence : '', /不需要重新计时/);
  assert.equal(fold([...events, ...outcome]), after);
});

test('due times from outside are refused: what was listed must still be so', () => {
  const ticket = ticketAfter(signed);
  const changed = withRest('2026-11-25');
  const clocks = retimingsOf(changed, ticket).map(({ place, after }) => ({
    place,
    clock: { ...after, dueAt: after.dueAt + 1 },
  }));
  const context = { now: shanghai('2026-11-24 09:00'), actor: system, timekeeping: changed };
  const outcome = decide(ticket, { type: 'Retime', because: '放假安排调整', clocks }, context);
  assert.match(isRefusal(outcome) ? outcome.sentence : '', /请重新列出/);
  const silent = decide(ticket, { type: 'Retime', because: '', clocks: [] }, context);
  assert.match(isRefusal(silent) ? silent.sentence : '', /请填写原因/);
});

test('both reasons are said where both changed', () => {
  const both = {
    ...withRest('2026-11-25'),
    policies: withRows((rows) =>
      rows.map((row) =>
        row.purpose === 'reply' && row.kind === 'complaint' && !row.deadlineClass ? { ...row, amount: 12 } : row,
      ),
    ).policies,
  };
  const [retiming] = retimingsOf(both, ticketAfter(signed));
  assert.match(retiming ? sayBecause(retiming) : '', /^工作日历有变化，时限规定有变化（10 个工作日改为 12 个工作日/);
});

test.run();
