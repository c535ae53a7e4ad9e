import { test } from 'uvu';
import * as assert from 'uvu/assert';
import {
  citizenMessage,
  type EvaluationLink,
  followerMessage,
  followersToTell,
} from '../../../src/domain/notice/citizen-message.ts';
import { atDecentHour, isMail, isMobile, MOST_ATTEMPTS, nextAttempt } from '../../../src/domain/notice/delivery.ts';
import type { Happened } from '../../../src/domain/notice/notice.ts';
import type { TicketEvent } from '../../../src/domain/ticket/events.ts';
import { evolve } from '../../../src/domain/ticket/evolve.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { zhou } from '../../support/people.ts';
import { callbackDue, dispatched, type Step, story } from '../../support/tickets.ts';
import { shanghai } from '../../support/time.ts';

const hotline = '十堰 12345 热线';

const last = (steps: readonly Step[]): Happened => {
  const events = story(steps);
  const event = events.at(-1) as TicketEvent;
  const before = events.slice(0, -1).reduce<Ticket | null>(evolve, null);
  return { before, ticket: evolve(before, event), event };
};

const told = (steps: readonly Step[], link: EvaluationLink | null = null) =>
  citizenMessage(last(steps), { hotline, link });

test('a citizen is told that the appeal is registered and with whom it lies, never the query code', () => {
  assert.is(
    told([]),
    '【十堰 12345 热线】您的诉求（编号 20261123000001）已登记。凭编号和查询码可在网上查看，也可拨打热线查询。',
  );
  assert.is(
    told(dispatched),
    '【十堰 12345 热线】您的诉求（编号 20261123000001）已交由十堰市茅箭区城市管理执法局办理，办理单位会与您联系。',
  );
  assert.is(told(callbackDue.slice(0, 3)), null, 'a reply that is not yet approved is nobody else’s business');
});

test('an approved reply invites to evaluate, by a link where there is one', () => {
  assert.match(told(callbackDue) ?? '', '热线将回访您，您也可以在网上评价。');
  assert.match(
    told(callbackDue, { address: 'https://12345.example.cn/e/abc', days: 15 }) ?? '',
    '请您评价：https://12345.example.cn/e/abc （15 天内有效，只能用一次）',
  );
});

test('who is sent elsewhere is told where', () => {
  const away: Step[] = [
    ['2026-11-23 09:10', zhou, { type: 'Redirect', to: '12368', text: '请拨打 12368 诉讼服务热线。' }],
  ];
  assert.is(told(away), '【十堰 12345 热线】您的诉求（编号 20261123000001）由 12368 受理。请拨打 12368 诉讼服务热线。');
});

test('a merged appeal is told with which other it goes on, and gets its answer without words about the other citizen', () => {
  const happened = last(callbackDue);
  const merged = {
    ...happened,
    event: { type: 'Merged', into: '20261123000009', reason: '', at: 0, by: zhou } as const,
  };
  assert.match(citizenMessage(merged, { hotline, link: null }) ?? '', '与编号 20261123000009 的相同诉求合并办理');
  const leading = { ...happened, ticket: { ...happened.ticket, followers: ['20261123000002'] } };
  assert.equal(followersToTell(leading), leading.ticket.followers);
  assert.equal(followersToTell(happened), [], 'nobody follows');
  const follower = { number: '20261123000002' };
  assert.match(followerMessage(leading, follower, { hotline }), '答复：已安排执法人员每天 16:00 至 18:00 在校门口值守');
  const [reply] = leading.ticket.replies;
  const personal = { ...leading.ticket, replies: reply ? [{ ...reply, text: '已电话告知孙桂兰女士。' }] : [] };
  const careful = followerMessage({ ...leading, ticket: personal }, follower, { hotline });
  assert.not.match(careful, '孙桂兰');
  assert.match(careful, '凭编号和查询码');
});

test('a failed attempt is followed by growing pauses, the last one by a person', () => {
  const minutes = Array.from({ length: MOST_ATTEMPTS }, (_, index) => nextAttempt(index + 1, 0)).map(
    (at) => at && at / 60_000,
  );
  assert.equal(minutes, [1, 5, 30, 120, 360, null]);
});

test('citizens are not woken at night', () => {
  const at = (moment: string) => atDecentHour(shanghai(moment));
  assert.is(at('2026-11-23 15:00'), shanghai('2026-11-23 15:00'));
  assert.is(at('2026-11-23 21:00'), shanghai('2026-11-24 08:00'));
  assert.is(at('2026-12-31 23:59'), shanghai('2027-01-01 08:00'));
  assert.is(at('2026-11-23 07:59'), shanghai('2026-11-23 08:00'));
});

test('landlines get no messages, and an address with a line break is none', () => {
  assert.equal(['13872671234', '07198665432', '1387267123', '+8613872671234'].map(isMobile), [
    true,
    false,
    false,
    false,
  ]);
  assert.equal(
    ['li@cg.example.cn', 'li@cg', 'li cg@example.cn', 'li@example.cn\nBcc: x@example.cn', '"x" <li@example.cn>'].map(
      isMail,
    ),
    [true, false, false, false, false],
  );
});

test.run();
