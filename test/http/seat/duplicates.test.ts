import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findTicket } from '../../../src/store/tickets.ts';
import { testApp } from '../../support/app.ts';
import { file } from '../../support/filed.ts';
import { deskOf } from '../ticket/desk.ts';

const home = await testApp({ automaticDispatch: true });
const { request, signIn, installation } = home;
const cookie = await signIn('zuoxi');
const desk = deskOf(home);
const asHtmx = { 'hx-request': 'true' };

let keys = 0;
const call = (changes: Record<string, string> = {}) => {
  keys += 1;
  return {
    key: `3f0c9a52-7a5e-4a52-9a62-0d5f4be0b1${String(keys).padStart(2, '0')}`,
    phone: '139 8610 5566',
    name: '周强',
    text: '人民小学门口每天下午有十几个卖炸串的摊子占着人行道，孩子放学只能走机动车道，请尽快处理。',
    title: '',
    county: '420302',
    address: '人民小学西门',
    kind: '',
    urgency: '',
    channel: 'phone',
    ...changes,
  };
};

const post = async (path: string, form: Record<string, string>, headers: Record<string, string> = asHtmx) => {
  const answer = await request(path, { cookie, form, headers });
  return { status: answer.status, text: await answer.text() };
};

const ticketOn = async (page: string) => {
  const number = /<p class="read-out number">(\d{14})/u.exec(page)?.[1] ?? '';
  return findTicket(installation.store, { kind: 'all' }, number);
};

test('while the agent writes, an open ticket about the same thing is shown with its state, weight and reasons', async () => {
  const open = await file({ installation: { ...installation, automaticDispatch: false } });
  await desk.send('zuoxi', open.number, 'contact', { words: '今天又多了三个。' });
  const form = call();
  const shown = await post('/seat/suggestions', form);
  assert.match(shown.text, '疑似重复，可登记并入');
  assert.match(shown.text, open.appeal.title);
  assert.match(shown.text, /同一地点和事项 · 内容相近 \d+%/);
  assert.match(shown.text, '已有 2 次反映');
  assert.match(shown.text, `value="${open.number}" data-key="Alt+6"`);
  assert.not.match(shown.text, '13872671234');
  assert.not.match(shown.text, '孙桂兰');
  const other = await post('/seat/suggestions', call({ text: '家里水压太低，晚上洗不了澡，希望自来水公司查一查。' }));
  assert.not.match(other.text, '疑似重复');

  const saved = await post('/seat/intake', { ...form, into: open.number }, {});
  assert.is(saved.status, 200);
  assert.match(saved.text, '已并入');
  assert.match(saved.text, '答复随并入的工单告知来电人');
  const follower = await ticketOn(saved.text);
  assert.is(follower?.mergedInto, open.number);
  assert.is(follower?.state, 'merged', 'although sure appeals are dispatched at once here');
  assert.equal((await desk.stored(open.number)).followers, [follower?.number]);
  const twice = await post('/seat/intake', { ...form, into: open.number }, {});
  assert.match(twice.text, '没有重复登记');
  assert.equal((await desk.stored(open.number)).followers, [follower?.number]);
});

test('a leader that was closed in between leaves the appeal registered, and says why it follows nobody', async () => {
  const open = await file({ installation: { ...installation, automaticDispatch: false } });
  await desk.send('paidan', open.number, 'answer', { text: '已当场答复诉求人。' });
  const saved = await post('/seat/intake', { ...call(), into: open.number }, {});
  assert.is(saved.status, 200);
  assert.match(saved.text, '已登记，但没有并入');
  assert.match(saved.text, `${open.number} 已是“直接答复”`);
  assert.is((await ticketOn(saved.text))?.mergedInto, null);
});

test('who calls again about an open ticket is written down on it from the caller panel, without a new ticket', async () => {
  const phone = '13700000088';
  const open = await file(
    { installation: { ...installation, automaticDispatch: false } },
    { citizen: { name: '何美', phone }, title: '楼道灯不亮', text: '三单元楼道的声控灯全都不亮，老人摔了一跤。' },
  );
  const panel = await post('/seat/caller', { phone });
  assert.match(panel.text, '登记再次来电');
  const empty = await post('/seat/caller/contact', {
    phone,
    contact: open.number,
    [`contact-version-${open.number}`]: String(open.version),
  });
  assert.is(empty.status, 422);
  assert.match(empty.text, '请填写诉求人补充的内容');
  const done = await post('/seat/caller/contact', {
    phone,
    contact: open.number,
    [`contact-version-${open.number}`]: String(open.version),
    [`contact-words-${open.number}`]: '昨天又有人摔了。',
  });
  assert.is(done.status, 200);
  assert.match(done.text, '已登记再次反映，本单现有 2 次反映');
  assert.match(done.text, '重复 1');
  assert.is((await desk.stored(open.number)).contacts[0]?.words, '昨天又有人摔了。');
});

test.run();
