import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { testApp } from '../../support/app.ts';
import { deskOf } from './desk.ts';
import { road, ticketAlong } from './journey.ts';

const app = await testApp();
const desk = deskOf(app);

const picture = () =>
  new File(
    [
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
    ],
    '护栏.png',
    { type: 'image/png' },
  );

const angry = {
  reached: 'yes',
  contacted: 'yes',
  solution: 'unsolved',
  satisfaction: 'very-dissatisfied',
  reasons: 'not-solved',
  words: '人一走摊子又回来了。',
};
const calm = { reached: 'yes', contacted: 'yes', solution: 'solved', satisfaction: 'satisfied' };

/** Sends an act, wants it carried out, and gives the sentence on the page that follows. */
const carry = async (login: string, number: string, noun: string, form: Parameters<typeof desk.send>[3] = {}) => {
  const { status, answer, text } = await desk.send(login, number, noun, form);
  assert.is(status, 303, `${noun}: ${/field-error[^>]*>([^<]*)/u.exec(text)?.[1] ?? text.slice(0, 200)}`);
  const page = await desk.read(login, answer.headers.get('location') ?? '');
  return /notice-title">([^<]*)</u.exec(page.text)?.[1] ?? '';
};

test('a ticket goes the whole straight road by forms, and each page says what happened and what comes next', async () => {
  const { number } = await ticketAlong(app, []);
  const say: string[] = [];
  const step = async (at: string, login: string, noun: string, form: Parameters<typeof desk.send>[3] = {}) => {
    app.clock.set(at);
    say.push(await carry(login, number, noun, form));
  };
  await step('2026-11-23 09:10', 'paidan', 'dispatch', {
    lead: 'urban-management@420302',
    assist: ['traffic-police@420300', 'traffic-police@420300', ''],
    matter: '020104',
    place: '420302',
    correction: '路面摊贩归城管',
  });
  await step('2026-11-23 10:00', 'chengguan', 'acceptance');
  await step('2026-11-24 10:00', 'chengguan', 'extension', { workingDays: '2', reason: '须与学校和街道会商' });
  await step('2026-11-24 11:00', 'paidan', 'extension-approval');
  await step('2026-11-25 15:00', 'chengguan', 'reply', {
    text: '已安排执法人员每天下午在校门口值守。',
    contact: '电话告知诉求人',
    withoutAssist: '与交警支队已当面会商',
    files: picture(),
  });
  await step('2026-11-25 16:00', 'paidan', 'reply-approval');
  await step('2026-11-26 10:00', 'duban', 'callback', angry);
  await step('2026-11-26 11:00', 'chengguan', 'verification', { finding: 'upheld', ground: '现场查看属实' });
  await step('2026-11-26 15:00', 'chengguan', 'measures', {
    way: 'at-once',
    text: '延长值守并增设护栏',
    problem: '放学时段值守有空档。',
    responsible: '李国强',
  });
  await step('2026-11-27 09:00', 'chengguan', 'feedback', { text: '护栏已装好', files: picture() });
  await step('2026-11-27 15:00', 'duban', 'second-callback', {
    ...calm,
    conclusion: '校门口已装护栏并延长值守，诉求人表示满意。',
  });
  assert.equal(say, [
    '已派给十堰市茅箭区城市管理执法局，须在 11月24日 18:00 前签收。',
    '已签收，须在 11月26日 18:00 前答复。',
    '延期申请已提交，批准前原时限不变，须在 11月26日 18:00 前答复。',
    '已同意延期，须在 11月30日 18:00 前答复。',
    '答复已提交，由热线审核。',
    '答复已审核通过，须在 11月30日 18:00 前完成回访。',
    '差评已登记，已自动生成整改单，须在 11月27日 18:00 前完成核实。',
    '已核实差评成立，下一步由承办单位提出整改措施，须在 12月3日 18:00 前反馈整改结果。',
    '整改措施已登记，须在 12月3日 18:00 前反馈整改结果。',
    '整改结果已反馈，下一步由督办员二次回访，须在 12月2日 18:00 前完成回访。',
    '整改单已完结，审看后向社会公开。',
  ]);
  const ticket = await desk.stored(number);
  assert.is(ticket.state, 'closed');
  assert.equal(
    ticket.assist.map((body) => body.code),
    ['traffic-police@420300'],
  );
  assert.is(ticket.replies[0]?.attachments[0]?.mediaType, 'image/png');
  assert.is(ticket.cases[0]?.result, 'rectified');
});

test('a seat agent answers on the spot, a dispatcher redirects and declines', async () => {
  const answered = await ticketAlong(app, []);
  const redirected = await ticketAlong(app, []);
  const declined = await ticketAlong(app, []);
  await carry('zuoxi', answered.number, 'answer', { text: '疏导点每天 16:00 开放。' });
  await carry('paidan', redirected.number, 'redirection', { to: '122', text: '已与交警值班台接通。' });
  await carry('paidan', declined.number, 'refusal', { ground: 'litigation', text: '已进入诉讼，请等待判决。' });
  assert.is((await desk.stored(answered.number)).state, 'answered');
  assert.is((await desk.stored(redirected.number)).state, 'redirected');
  assert.is((await desk.stored(declined.number)).state, 'declined');
});

test('a return is refused or approved by the dispatcher, and a reply sent back to be written anew', async () => {
  const { number } = await ticketAlong(app, road.slice(0, 2));
  const wish = { reason: 'wrong-place', clause: '2.1.4', explanation: '该路段属张湾区管理' };
  await carry('chengguan', number, 'return', wish);
  await carry('paidan', number, 'return-refusal', { note: '该路段在茅箭区界内' });
  assert.is((await desk.stored(number)).state, 'handling');
  await carry('chengguan', number, 'return', wish);
  await carry('paidan', number, 'return-approval');
  assert.is((await desk.stored(number)).state, 'registered');
  const rejected = await ticketAlong(app, road.slice(0, 3));
  await carry('duban', rejected.number, 'reply-rejection', { note: '请写明值守时间' });
  assert.is((await desk.stored(rejected.number)).state, 'handling');
  const refused = await ticketAlong(app, road.slice(0, 2));
  await carry('chengguan', refused.number, 'extension', { workingDays: '1', reason: '须与街道会商' });
  await carry('duban', refused.number, 'extension-refusal', { note: '时间足够' });
  assert.is((await desk.stored(refused.number)).extensions[0]?.outcome, 'refused');
});

test('a missed callback is noted, a supervisor urges, has it redone and writes a note', async () => {
  const { number } = await ticketAlong(app, road.slice(0, 4));
  assert.is(
    await carry('duban', number, 'callback', { reached: 'no', note: '无人接听' }),
    '已登记未联系上，请换一个时段再回访，须在 11月30日 18:00 前完成回访。',
  );
  assert.match((await desk.read('duban', `/tickets/${number}`)).text, '无人接听');
  await carry('duban', number, 'redo', { reason: '值守没有落实' });
  await carry('duban', number, 'urge', { words: '请今天到场' });
  await carry('duban', number, 'note', { text: '与区局通过电话' });
  const ticket = await desk.stored(number);
  assert.is(ticket.round, 2);
  assert.is(ticket.urges.length, 1);
  assert.is(ticket.state, 'dispatched');
});

test('a mistaken review needs a second supervisor', async () => {
  const { number } = await ticketAlong(app, road.slice(0, 5));
  await carry('duban', number, 'verification', { finding: 'mistaken', ground: '诉求人说点错了' });
  const own = await desk.send('duban', number, 'finding-approval');
  assert.is(own.status, 403);
  assert.match(own.text, '认定须由另一人复核');
  await carry('duban2', number, 'finding-approval', { note: '已听录音' });
  assert.is((await desk.stored(number)).cases[0]?.result, 'mistaken');
  const again = await ticketAlong(app, road.slice(0, 5));
  await carry('duban', again.number, 'verification', { finding: 'malicious', ground: '多次辱骂接线员' });
  await carry('duban2', again.number, 'finding-refusal', { note: '证据不足' });
  assert.is((await desk.stored(again.number)).cases[0]?.state, 'upheld');
});

test('a case whose citizen stays dissatisfied is escalated and concluded by the supervisor', async () => {
  const { number } = await ticketAlong(app, road.slice(0, 8));
  for (const _ of [1, 2]) {
    await carry('duban', number, 'second-callback', angry);
    await carry('chengguan', number, 'measures', {
      way: 'explanation',
      problem: '说明不够',
      text: '上门再次说明',
      responsible: '李国强',
    });
    await carry('chengguan', number, 'feedback', { text: '已上门说明' });
  }
  assert.is(
    await carry('duban', number, 'second-callback', angry),
    '诉求人仍不满意，整改次数已满，已提级督办，由督办员办结，须在 12月4日 18:00 前办结。',
  );
  await carry('duban', number, 'conclusion', { conclusion: '督办后增设固定岗亭，摊贩已迁入疏导点。' });
  assert.is((await desk.stored(number)).state, 'closed');
});

test('htmx gets the region of the ticket, a program gets JSON', async () => {
  const { number } = await ticketAlong(app, road.slice(0, 1));
  const fragment = await desk.send('chengguan', number, 'acceptance', {}, { 'hx-request': 'true' });
  assert.is(fragment.status, 200);
  assert.ok(fragment.text.startsWith('<div id="ticket"'));
  assert.match(fragment.text, '已签收，须在 12月7日 18:00 前答复。');
  const json = await desk.send(
    'chengguan',
    number,
    'reply',
    { text: '已安排执法人员每天值守。', contact: '已电话告知', withoutAssist: '与交警大队已当面会商' },
    { accept: 'application/json' },
  );
  assert.equal(JSON.parse(json.text), { number, state: 'replied', version: 4 });
  const wrong = await desk.send('paidan', number, 'reply-rejection', {}, { accept: 'application/json' });
  assert.is(wrong.status, 422);
  assert.equal(JSON.parse(wrong.text), { refused: 'invalid', sentence: '请填写理由。', field: 'note' });
});

test('a search for another unit without script draws the form again with what was found and typed', async () => {
  const { number } = await ticketAlong(app, []);
  const found = await desk.send('paidan', number, 'dispatch', {
    search: '1',
    q: '张湾区城管',
    correction: '路段在张湾区',
  });
  assert.is(found.status, 200);
  assert.match(found.text, 'value="urban-management@420303"');
  assert.match(found.text, '路段在张湾区');
  assert.not.match(found.text, 'error-summary');
  assert.is((await desk.stored(number)).state, 'registered');
});

test.run();
