import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findTicket } from '../../../src/store/tickets.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { zhou } from '../../support/people.ts';
import { cookieOf, errorsOn, file, photo, zhangsAppeal } from './filing.ts';
import { steps, stored, toCallback, toClosedCase, toReply } from './handling.ts';

let guikou: TestApp;
test.before.each(async () => {
  guikou = await testApp();
});

const lookUp = (number: string, code: string) => guikou.request('/progress', { form: { number, code } });
const pageOf = async (number: string, cookie: string) =>
  (await guikou.request(`/progress/${number}`, { cookie })).text();

/** The line of steps as the citizen reads it: state, title, words. */
const stepsOn = (page: string): string[] =>
  [...page.matchAll(/<li class="step step-(\w+)"[^>]*>([\s\S]*?)<\/li>/gu)].map(([, when, inside = '']) => {
    const [title = '', ...rest] = inside.replaceAll(/<span class="unseen">.*?<\/span>/gu, '').split('</p>');
    const plain = (html: string) => html.replaceAll(/<[^>]+>/gu, '').trim();
    const words = rest
      .filter((part) => !part.includes('<time'))
      .map(plain)
      .join('');
    return `${when}: ${plain(title)}${words === '' ? '' : ` ${words}`}`;
  });

const review = {
  contacted: 'yes',
  solution: 'unsolved',
  satisfaction: 'very-dissatisfied',
  reasons: ['not-solved'],
  words: '值守的人一走，摊子马上又回来了。',
};

test('number and query code open the ticket, whatever blanks and small letters were typed', async () => {
  const { number, code } = await file(guikou);
  const answer = await lookUp(
    ` ${number.slice(0, 8)} ${number.slice(8)}`,
    ` ${code.toLowerCase().slice(0, 4)} ${code.slice(4)}`,
  );
  assert.is(answer.status, 303);
  assert.is(answer.headers.get('location'), `/progress/${number}`);
  assert.match(answer.headers.get('set-cookie') ?? '', /HttpOnly; SameSite=Lax/u);
  assert.match(await pageOf(number, cookieOf(answer)), zhangsAppeal.text);
});

test('without the code nobody sees, urges, reviews or opens files, not even with the pass of another ticket', async () => {
  const hers = await file(guikou, { files: await photo() });
  const other = await file(guikou, { key: '5b0c7f0e-3f2e-4c39-9c55-0d6a41c1f009' });
  const [attached] =
    (await findTicket(guikou.installation.store, { kind: 'all' }, hers.number))?.appeal.attachments ?? [];
  await steps(guikou, hers.number, toReply().slice(0, 1));
  const forged = other.cookie.replace(
    /=[^.]+/u,
    `=${Buffer.from(JSON.stringify({ number: hers.number, until: 9e15 })).toString('base64url')}`,
  );
  for (const cookie of ['', other.cookie, forged, 'guikou_progress=x', 'guikou_progress=']) {
    for (const form of [undefined, { words: '快点' }]) {
      const answer = await guikou.request(`/progress/${hers.number}${form ? '/urge' : ''}`, {
        cookie,
        ...(form ? { form } : {}),
      });
      assert.is(answer.status, 303);
      assert.is(answer.headers.get('location'), `/progress?number=${hers.number}`);
    }
    assert.is((await guikou.request(`/progress/${hers.number}/files/${attached?.id}`, { cookie })).status, 404);
  }
  assert.equal((await findTicket(guikou.installation.store, { kind: 'all' }, hers.number))?.urges, []);
});

test('the pass runs out two hours after the last look, and the number is then filled in', async () => {
  const { number, cookie } = await file(guikou);
  guikou.clock.set('2026-11-23 10:59');
  const renewed = await guikou.request(`/progress/${number}`, { cookie });
  assert.is(renewed.status, 200);
  assert.is(renewed.headers.get('cache-control'), 'no-store');
  guikou.clock.set('2026-11-23 12:58');
  assert.is((await guikou.request(`/progress/${number}`, { cookie: cookieOf(renewed) })).status, 200);
  const late = await guikou.request(`/progress/${number}`, { cookie });
  assert.is(late.status, 303);
  assert.match(await (await guikou.request(late.headers.get('location') ?? '')).text(), `value="${number}"`);
});

test('a wrong code is refused at its field without telling whether the number exists', async () => {
  const { number } = await file(guikou);
  const wrong = ['code: 编号和查询码对不上，请核对后再试。查询码里没有 0、1、I、L、O。'];
  for (const tried of [number, '20261123999999']) {
    const answer = await lookUp(tried, 'ABCD2345');
    assert.is(answer.status, 422);
    assert.equal(errorsOn(await answer.text()), wrong);
  }
  assert.equal(errorsOn(await (await lookUp('', '')).text()), ['number: 请填写工单编号。', 'code: 请填写查询码。']);
  const nasty = await lookUp("2026' OR '1'='1", '<script>');
  assert.is(nasty.status, 422);
  assert.not.match(await nasty.text(), '<SCRIPT>');
});

test('five wrong codes close a number for a while, also for the right code; the page says how long', async () => {
  const { number, code } = await file(guikou);
  for (let tried = 1; tried <= 5; tried += 1) assert.is((await lookUp(number, 'ABCD2345')).status, 422);
  const answer = await lookUp(number, code);
  assert.is(answer.status, 429);
  const seconds = Number(answer.headers.get('retry-after'));
  assert.ok(seconds > 590 && seconds <= 600, `${seconds} s`);
  assert.match(await answer.text(), '请 10 分钟后再试');
});

test('thirty wrong codes on thirty numbers close the address; right ones do not count', async () => {
  const { number, code } = await file(guikou);
  for (let right = 1; right <= 32; right += 1) assert.is((await lookUp(number, code)).status, 303);
  for (let tried = 1; tried <= 30; tried += 1)
    assert.is((await lookUp(`202611240000${10 + tried}`, 'ABCD2345')).status, 422);
  assert.is((await lookUp(number, code)).status, 429);
});

test('wrong codes from elsewhere do not lock the citizen out, and a closed number costs the address nothing', async () => {
  const behindProxy = await testApp({ trustProxy: true });
  const { number, code } = await file(behindProxy);
  const from = (address: string, typed: string) =>
    behindProxy.request('/progress', { form: { number, code: typed }, headers: { 'x-forwarded-for': address } });
  for (let tried = 1; tried <= 5; tried += 1) assert.is((await from('203.0.113.7', 'ABCD2345')).status, 422);
  for (let tried = 1; tried <= 40; tried += 1) assert.is((await from('203.0.113.7', 'ABCD2345')).status, 429);
  assert.is((await from('198.51.100.4', code)).status, 303);
  const other = await file(behindProxy, { key: '5b0c7f0e-3f2e-4c39-9c55-0d6a41c1f0aa' });
  const form = { number: other.number, code: other.code };
  const answer = await behindProxy.request('/progress', { form, headers: { 'x-forwarded-for': '203.0.113.7' } });
  assert.is(answer.status, 303);
});

test('number and code are understood as they were pasted from a message', async () => {
  const { number, code } = await file(guikou);
  for (const [typed, key] of [
    [`编号：${number}。`, `查询码：${code.slice(0, 4)} ${code.slice(4)}。`],
    [`工单编号 ${number} 查询码 ${code}`, `工单编号 ${number} 查询码 ${code}`],
    [`${number.slice(0, 4)}-${number.slice(4, 8)}-${number.slice(8)}`, `“${code}”`],
  ] as const)
    assert.is((await lookUp(typed, key)).headers.get('location'), `/progress/${number}`, typed);
});

test('the citizen reads who handles it, until when, and what comes next, but no notes and no names of staff', async () => {
  const { number, cookie } = await file(guikou);
  assert.equal(stepsOn(await pageOf(number, cookie)), [
    'past: 已登记 您反映的问题已登记。',
    'current: 正在确定由哪个单位办理',
    'next: 接下来：派给承办单位 派单后，这里会写明单位和时限。',
  ]);
  await steps(guikou, number, toReply().slice(0, 3));
  guikou.clock.set('2026-11-25 09:00');
  const page = await pageOf(number, cookieOf(await lookUp(number, (await file(guikou)).code)));
  assert.equal(stepsOn(page), [
    'past: 已登记 您反映的问题已登记。',
    'past: 派单到十堰市茅箭区城市管理执法局 协办单位：十堰市公安局交通管理局茅箭区大队。须在 11月24日 18:00 前签收，12月7日 18:00 前答复您。',
    'past: 十堰市茅箭区城市管理执法局已签收 开始办理。',
    'current: 十堰市茅箭区城市管理执法局正在办理 须在 12月7日 18:00 前完成。',
    'next: 接下来：答复您 答复经热线审核后，在这里告诉您。',
  ]);
  assert.match(page, '办理时限：已用 1 个工作日，共 10 个');
  assert.match(page, '时限是怎么算的');
  for (const hidden of ['先放一放', '李国强', '周敏', '按属地']) assert.not.match(page, hidden);
});

test('a reply is told only when it has passed the review, then in full and with its picture', async () => {
  const { number, code } = await file(guikou);
  const picture = await stored(guikou, '值守照片.jpg');
  await steps(guikou, number, toReply([picture]));
  const early = cookieOf(await lookUp(number, code));
  assert.not.match(await pageOf(number, early), '摊贩已劝离到疏导点');
  assert.is((await guikou.request(`/progress/${number}/files/${picture.id}`, { cookie: early })).status, 404);
  await steps(guikou, number, [['2026-11-25 16:00', zhou, { type: 'ApproveReply', note: '周敏审' }]]);
  const cookie = cookieOf(await lookUp(number, code));
  const page = await pageOf(number, cookie);
  assert.match(page, '摊贩已劝离到疏导点');
  assert.match(page, '值守照片.jpg');
  assert.not.match(page, /李国强|周敏/u);
  const whole = await guikou.request(`/progress/${number}/files/${picture.id}`, { cookie });
  assert.is(whole.headers.get('content-type'), 'image/jpeg');
  assert.is((await whole.arrayBuffer()).byteLength, picture.bytes);
  const small = await guikou.request(`/progress/${number}/files/${picture.id}/small`, { cookie });
  assert.is(small.headers.get('content-type'), 'image/webp');
});

test('urging is counted once a day; a second time is refused in a sentence and the words stay', async () => {
  const { number, cookie } = await file(guikou);
  assert.not.match(await pageOf(number, cookie), '我要催办');
  await steps(guikou, number, toReply().slice(0, 2));
  const first = await guikou.request(`/progress/${number}/urge`, {
    cookie,
    form: { words: '孩子天天走马路，请快一点。' },
  });
  assert.is(first.headers.get('location'), `/progress/${number}?done=urge`);
  const done = await (await guikou.request(first.headers.get('location') ?? '', { cookie })).text();
  assert.match(done, '已催办。');
  assert.ok(stepsOn(done).includes('past: 您催办了一次 孩子天天走马路，请快一点。'));
  const again = await guikou.request(`/progress/${number}/urge`, { cookie, form: { words: '还没有人来。' } });
  assert.is(again.status, 422);
  const page = await again.text();
  assert.equal(errorsOn(page), ['urge-words: 您今天已经催办过，承办单位已收到提醒。请明天再试，或拨打 12345。']);
  assert.match(page, '还没有人来。');
  const long = await guikou.request(`/progress/${number}/urge`, { cookie, form: { words: '快'.repeat(501) } });
  assert.is(long.status, 422);
});

test('a review comes back with what was ticked when something is missing', async () => {
  const { number, code } = await file(guikou);
  await steps(guikou, number, toCallback());
  const cookie = cookieOf(await lookUp(number, code));
  const send = (form: Record<string, string | string[]>) =>
    guikou.request(`/progress/${number}/evaluation`, { cookie, form });
  const blank = await send({});
  assert.is(blank.status, 422);
  assert.equal(errorsOn(await blank.text()), [
    'contacted: 请选择承办单位是否联系过您。',
    'solution: 请选择问题是否解决。',
    'satisfaction: 请选择满意程度。',
  ]);
  const half = await send({ satisfaction: 'dissatisfied', solution: 'unsolved' });
  assert.equal(errorsOn(await half.text()), [
    'contacted: 请选择承办单位是否联系过您。',
    'reasons: 评价为不满意时，请至少选一个原因。',
  ]);
  const reasonless = await send({ ...review, reasons: [] });
  assert.is(reasonless.status, 422);
  const page = await reasonless.text();
  assert.equal(errorsOn(page), ['reasons: 评价为不满意时，请至少选一个原因。']);
  assert.match(page, /value="very-dissatisfied" checked/u);
  assert.match(page, '摊子马上又回来了');
  assert.is((await send({ ...review, words: '差'.repeat(100_000) })).status, 422);
  assert.is((await send({ ...review, satisfaction: "'; DROP TABLE ticket" })).status, 422);
});

test('a bad review opens a rectification, and the citizen reads the whole story to its end', async () => {
  const { number, code } = await file(guikou);
  await steps(guikou, number, toCallback());
  guikou.clock.set('2026-11-26 10:00');
  const cookie = cookieOf(await lookUp(number, code));
  const sent = await guikou.request(`/progress/${number}/evaluation`, { cookie, form: review });
  assert.is(sent.headers.get('location'), `/progress/${number}?done=evaluation`);
  assert.equal(stepsOn(await pageOf(number, cookie)).slice(-3), [
    'past: 您评价为“非常不满意” 已为您开启整改，11月27日 18:00 前核实情况。',
    'current: 正在核实您的评价 须在 11月27日 18:00 前完成。',
    'next: 接下来：整改 核实后，十堰市茅箭区城市管理执法局提出整改措施。',
  ]);
  const twice = await guikou.request(`/progress/${number}/evaluation`, { cookie, form: review });
  assert.is(twice.status, 409);

  const evidence = await stored(guikou, '清理后.jpg');
  await steps(guikou, number, toClosedCase([evidence]));
  const later = cookieOf(await lookUp(number, code));
  const page = await pageOf(number, later);
  assert.equal(stepsOn(page).slice(-4), [
    'past: 您的评价已核实 十堰市茅箭区城市管理执法局须整改，12月3日 18:00 前完成。',
    'past: 整改措施：立行立改 放学时段增派两人，延长值守到 19:00。',
    'past: 整改结果 已连续两天无占道摊贩。',
    'current: 整改完结：整改到位 放学时段增派人员值守，占道摊贩已清理。',
  ]);
  assert.match(page, '清理后.jpg');
  assert.not.match(page, /李国强|刘建平|值守时间确有空档/u);
  assert.is((await guikou.request(`/progress/${number}/files/${evidence.id}`, { cookie: later })).status, 200);
});

test.run();
