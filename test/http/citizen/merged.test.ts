import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { act } from '../../../src/commands/act.ts';
import type { Actor } from '../../../src/domain/access/actor.ts';
import { isRefusal } from '../../../src/domain/refusal.ts';
import type { Command } from '../../../src/domain/ticket/commands.ts';
import { findTicket } from '../../../src/store/tickets.ts';
import { testApp } from '../../support/app.ts';
import { liu, zhou } from '../../support/people.ts';
import { veryDissatisfied } from '../../support/tickets.ts';
import { cookieOf, type Filed, file } from './filing.ts';
import { steps, stored, toCallback } from './handling.ts';

const home = await testApp();
const reason = '反映同一件事，合并办理。';
let filed = 0;

const fileAs = (name: string, phone: string): Promise<Filed> => {
  filed += 1;
  return file(home, { name, phone, key: `5b0c7f0e-3f2e-4c39-9c55-0d6a41c1f1${String(filed).padStart(2, '0')}` });
};

const does = async (actor: Actor, number: string, command: Command): Promise<void> => {
  const wish = { number, command, actor, scope: { kind: 'all' as const }, seenVersion: null };
  const outcome = await act(home.installation, wish);
  if (isRefusal(outcome)) throw new Error(outcome.sentence);
};

/** The pass that number and code give. */
const passOf = async ({ number, code }: Pick<Filed, 'number' | 'code'>): Promise<string> =>
  cookieOf(await home.request('/progress', { form: { number, code } }));

const progressOf = async (filed: Pick<Filed, 'number' | 'code'>): Promise<string> =>
  (await home.request(`/progress/${filed.number}`, { cookie: await passOf(filed) })).text();

const wordsOf = (page: string): string => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('a follower reads the unit, the steps and the answer of the ticket it follows on its own page, and nothing of who is behind it', async () => {
  home.clock.set('2026-11-23 09:00');
  const leader = await fileAs('张秀兰', '13872671234');
  const follower = await fileAs('周强', '13986105566');
  await does(zhou, follower.number, { type: 'Merge', into: leader.number, reason });
  const waiting = wordsOf(await progressOf(follower));
  assert.match(waiting, '已与另一件相同诉求合并办理');
  assert.match(waiting, '正在确定由哪个单位办理');
  const picture = await stored(home, '张秀兰家门口.jpg');
  const answered = toCallback([picture]).map(([at, by, command]): [string, Actor, Command] => [
    at,
    by,
    command.type === 'Reply' ? { ...command, text: `张秀兰女士：${command.text}电话 138 7267 1234 已回复。` } : command,
  ]);
  await steps(home, leader.number, answered);
  const page = await progressOf(follower);
  const words = wordsOf(page);
  assert.match(words, '承办单位： 十堰市茅箭区城市管理执法局');
  assert.match(words, '派单到十堰市茅箭区城市管理执法局');
  assert.match(words, '摊贩已劝离到疏导点');
  assert.match(words, '合并办理的不另作回访和评价');
  for (const secret of ['张秀兰', '13872671234', '138 7267 1234', leader.number, picture.id, '张秀兰家门口'])
    assert.not.match(page, secret);
  assert.not.match(page, `/progress/${follower.number}/evaluation`);
  await does(liu, leader.number, {
    type: 'RecordCallback',
    reached: true,
    answers: { ...veryDissatisfied, reasons: [...veryDissatisfied.reasons] },
  });
  const later = wordsOf(await progressOf(follower));
  assert.not.match(later, '非常不满意');
  assert.not.match(later, '整改');
  const own = await home.request(`/progress/${follower.number}/evaluation`, {
    cookie: await passOf(follower),
    form: { contacted: 'yes', solution: 'solved', satisfaction: 'satisfied' },
  });
  assert.is(own.status, 409);
});

test('when the ticket it follows ends without a unit, the follower sees that ending', async () => {
  home.clock.set('2026-11-23 09:00');
  const leader = await fileAs('张秀兰', '13872671234');
  const follower = await fileAs('周强', '13986105566');
  await does(zhou, follower.number, { type: 'Merge', into: leader.number, reason });
  await does(zhou, leader.number, { type: 'Redirect', to: '110', text: '涉嫌违法，请直接报警。' });
  const words = wordsOf(await progressOf(follower));
  assert.match(words, '已转交 110');
  assert.match(words, '涉嫌违法，请直接报警。');
});

test('taken off again, the page tells of a dispatch of its own', async () => {
  const [leader, follower] = [await fileAs('张秀兰', '13872671234'), await fileAs('周强', '13986105566')];
  await does(zhou, follower.number, { type: 'Merge', into: leader.number, reason });
  await does(zhou, follower.number, { type: 'Detach', reason: '不是同一处' });
  const words = wordsOf(await progressOf(follower));
  assert.match(words, '改为单独办理');
  assert.match(words, '正在确定由哪个单位办理');
});

test('a follower that is moved with its leader is told once that it is merged', async () => {
  const [top, middle] = [await fileAs('张秀兰', '13872671234'), await fileAs('周强', '13986105566')];
  const low = await fileAs('李梅', '13707280011');
  await does(zhou, low.number, { type: 'Merge', into: middle.number, reason });
  await does(zhou, middle.number, { type: 'Merge', into: top.number, reason });
  const words = wordsOf(await progressOf(low));
  assert.is(words.split('已与另一件相同诉求合并办理').length, 2);
  assert.not.match(words, '改为单独办理');
});

test('the page of a split appeal gives number and code of each part, and they open its page', async () => {
  const whole = await fileAs('张秀兰', '13872671234');
  const parts = [
    { title: '', text: '人民小学门口的炸串摊占着人行道。' },
    { title: '', text: '北京中路的路灯坏了半个月。' },
  ];
  await does(zhou, whole.number, { type: 'Split', parts, into: [], reason: '两件事' });
  const words = wordsOf(await progressOf(whole));
  assert.match(words, '分成 2 件办理');
  const [, number = '', code = ''] = /编号 (\d{14}) ，查询码 ([2-9A-Z]{4} [2-9A-Z]{4})/u.exec(words) ?? [];
  const part = await findTicket(home.installation.store, { kind: 'all' }, number);
  assert.is(part?.splitFrom, whole.number);
  assert.match(await progressOf({ number, code }), part?.appeal.text ?? '');
});

test.run();
