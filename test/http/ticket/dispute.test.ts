import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { testApp } from '../../support/app.ts';
import { file } from '../../support/filed.ts';
import { deskOf } from './desk.ts';
import { road, ticketAlong } from './journey.ts';

const app = await testApp();
const desk = deskOf(app);

const picture = (name: string) =>
  new File(
    [
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
    name,
    { type: 'image/png' },
  );

const carry = async (login: string, number: string, noun: string, form: Parameters<typeof desk.send>[3] = {}) => {
  const { status, answer, text } = await desk.send(login, number, noun, form);
  assert.is(status, 303, `${noun}: ${/field-error[^>]*>([^<]*)/u.exec(text)?.[1] ?? text.slice(0, 200)}`);
  const page = await desk.read(login, answer.headers.get('location') ?? '');
  return /notice-title">([^<]*)</u.exec(page.text)?.[1] ?? '';
};

const wish = { reason: 'not-our-duty', clause: '2.1.4', explanation: '摊点在机动车道内，应由交警办理。' };
const opening = { lead: 'traffic-police@420302', clause: '职责清单第 12 条', text: '摊点全部在机动车道内。' };
const ruling = { lead: 'traffic-police@420302', clause: '2.1.4', grounds: '危险来自车辆通行，由交管主办，城管配合。' };

/** In the hands of 茅箭城管, whose return was refused; without an assisting unit, so that the police see it by the dispute only. */
const refused = async () => {
  const { number } = await ticketAlong(app, []);
  app.clock.set('2026-11-23 09:10');
  await carry('paidan', number, 'dispatch', {
    lead: 'urban-management@420302',
    matter: '020104',
    place: '420302',
    correction: '路面摊贩归城管',
    assist: '',
  });
  app.clock.set('2026-11-23 10:00');
  await carry('chengguan', number, 'acceptance');
  app.clock.set('2026-11-23 11:00');
  await carry('chengguan', number, 'return', { ...wish, files: picture('界线.png') });
  app.clock.set('2026-11-23 14:00');
  await carry('paidan', number, 'return-refusal', { note: '占道经营归城管。' });
  return number;
};

test('a dispute by forms: evidence with the return, both statements beside each other, a ruling that binds', async () => {
  const number = await refused();
  const evidence = (await desk.stored(number)).returns[0]?.evidence[0];
  assert.is(evidence?.name, '界线.png');
  const shown = await desk.read('paidan', `/tickets/${number}/files/${evidence?.id}`);
  assert.is(shown.status, 200);
  assert.is((await desk.read('jiaoguan', `/tickets/${number}`)).status, 404, 'not theirs yet');
  app.clock.set('2026-11-23 15:00');
  assert.is(
    await carry('chengguan', number, 'dispute', { ...opening, files: picture('现场.png') }),
    '已提请裁定，双方可以提交陈述；裁定前办理时限照常计算，须在 11月25日 18:00 前裁定。',
  );
  const named = await desk.read('jiaoguan', `/tickets/${number}`);
  assert.is(named.status, 200, 'the named body sees it now');
  assert.match(named.text, '摊点全部在机动车道内。');
  app.clock.set('2026-11-24 09:00');
  assert.is(
    await carry('jiaoguan', number, 'statement', {
      clause: '',
      text: '摆摊设点属于市容管理。',
      files: picture('答辩.png'),
    }),
    '陈述已提交，督办员裁定时会看到，须在 11月25日 18:00 前裁定。',
  );
  const page = (await desk.read('duban', `/tickets/${number}`)).text;
  assert.match(
    page,
    /现主办单位[\s\S]*摊点全部在机动车道内。[\s\S]*被认为应当办理的单位[\s\S]*摆摊设点属于市容管理。/u,
  );
  const own = await desk.send('paidan', number, 'ruling', ruling);
  assert.is(own.status, 403);
  app.clock.set('2026-11-25 10:00');
  const silent = await desk.send('duban', number, 'ruling', { ...ruling, clause: '9.99.99' });
  assert.is(silent.status, 422);
  assert.match(silent.text, '归口规范中没有条款“9.99.99”');
  assert.match(silent.text, '危险来自车辆通行', 'what was typed stays');
  assert.match(
    await carry('duban', number, 'ruling', { ...ruling, assist: 'urban-management@420302', matter: '' }),
    '已裁定由十堰市公安局交通管理局茅箭区大队主办，时限重新计算，已记为先例，须在 11月26日 18:00 前签收。',
  );
  const ticket = await desk.stored(number);
  assert.equal(
    [ticket.state, ticket.bound, ticket.matter?.code, ticket.assist.map(({ code }) => code)],
    ['dispatched', true, '020104', ['urban-management@420302']],
  );
  const bound = await desk.send('jiaoguan', number, 'return', wish);
  assert.is(bound.status, 422);
  assert.match(bound.text, `裁定 ${number}-C1`);
  assert.not.match((await desk.read('jiaoguan', `/tickets/${number}`)).text, `action="/tickets/${number}/return"`);
});

test('a dispatcher turns a return into a dispute; without script the directory is searched in the form', async () => {
  const { number } = await ticketAlong(app, road.slice(0, 2));
  app.clock.set('2026-11-23 11:00');
  await carry('chengguan', number, 'return', wish);
  const found = await desk.send('paidan', number, 'dispute', { search: '1', q: '张湾区城管', text: '两家各执一词' });
  assert.is(found.status, 200);
  assert.match(found.text, 'value="urban-management@420303"');
  assert.match(found.text, '两家各执一词');
  const rows = await desk.read(
    'paidan',
    `/tickets/${number}/units?for=OpenDispute&q=${encodeURIComponent('张湾区城管')}`,
  );
  assert.ok(rows.text.startsWith('<div id="found-units-OpenDispute"'));
  assert.not.match(rows.text, '协办');
  await carry('paidan', number, 'dispute', { lead: '', text: '两家各执一词，请督办裁定。' });
  const ticket = await desk.stored(number);
  assert.equal([ticket.state, ticket.returns[0]?.outcome, ticket.disputes[0]?.named], ['in-dispute', 'disputed', null]);
  app.clock.set('2026-11-24 10:00');
  await carry('duban', number, 'ruling', { ...ruling, lead: 'urban-management@420302' });
  assert.is((await desk.stored(number)).state, 'handling');
});

test('the next such appeal is proposed to the ruled body with the precedent as its reason, until it is withdrawn', async () => {
  app.clock.set('2026-11-25 14:00');
  const appeal = await file(app);
  const [first] = appeal.routing?.candidates ?? [];
  assert.is(first?.code, 'traffic-police@420302');
  assert.match(first?.because[0]?.sentence ?? '', /^裁定先例 \d+-C1：2026-11-25 裁定/u);
  const panel = (await desk.read('paidan', `/dispatch/${appeal.number}`)).text;
  const id = /name="precedent" value="([^"]+)"/u.exec(panel)?.[1] ?? '';
  assert.match(panel, '裁定由十堰市公安局交通管理局茅箭区大队主办');
  const cookie = await app.signIn('paidan');
  const followed = await app.request(`/dispatch/${appeal.number}/example`, { cookie, form: { precedent: id } });
  assert.match(await followed.text(), /value="traffic-police@420302\/020104"[^>]*checked/u);

  const list = (await desk.read('duban', '/precedents?q=%E5%A4%9C%E5%B8%82')).text;
  assert.match(list, `href="/precedents/${id}"`);
  assert.match((await desk.read('duban', `/precedents/${id}`)).text, '撤回先例');
  assert.not.match((await desk.read('paidan', `/precedents/${id}`)).text, '撤回先例');
  assert.is((await desk.read('chengguan', '/precedents')).status, 403);
  assert.is((await desk.read('duban', '/precedents/20260101000001-C1')).status, 404);
  const withdraw = async (login: string, reason: string) =>
    app.request(`/precedents/${id}/withdrawal`, { cookie: await app.signIn(login), form: { reason } });
  assert.is((await withdraw('paidan', '职责已经调整')).status, 403);
  const silent = await withdraw('duban2', '');
  assert.is(silent.status, 422);
  assert.match(await silent.text(), '请填写撤回理由。');
  for (const [, precedent] of app.installation.precedents.entries())
    for (const { id: each } of precedent)
      await app.request(`/precedents/${each}/withdrawal`, {
        cookie: await app.signIn('duban2'),
        form: { reason: '职责清单本月已经调整。' },
      });
  assert.is(app.installation.precedents.size, 0);
  assert.match((await desk.read('duban', `/precedents/${id}`)).text, '职责清单本月已经调整。');
  assert.match((await desk.read('duban', '/precedents')).text, '还没有先例');
  assert.match((await desk.read('duban', '/precedents?state=withdrawn')).text, id);
  assert.is((await file(app)).routing?.candidates[0]?.code, 'urban-management@420302');
});

test('the citizen reads that it is being ruled and for whom it was ruled', async () => {
  const number = await refused();
  app.clock.set('2026-11-23 15:00');
  await carry('chengguan', number, 'dispute', opening);
  const look = async () => {
    const found = await app.request('/progress', { form: { number, code: 'ABCD2345' } });
    const cookie = found.headers.get('set-cookie')?.split(';')[0] ?? '';
    return (await app.request(found.headers.get('location') ?? '', { cookie })).text();
  };
  const during = await look();
  assert.match(during, '几个单位对由谁办理有不同意见，热线正在裁定，最迟 11月25日 18:00 前确定。');
  assert.match(during, '热线正在裁定由哪个单位办理');
  app.clock.set('2026-11-24 10:00');
  await carry('duban', number, 'ruling', ruling);
  assert.match(await look(), '已裁定由十堰市公安局交通管理局茅箭区大队办理');
});

test.run();
