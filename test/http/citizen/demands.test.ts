import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findTicket } from '../../../src/store/tickets.ts';
import { testApp } from '../../support/app.ts';
import { li, wang, zhou } from '../../support/people.ts';
import { order } from '../../support/tickets.ts';
import { cookieOf, file } from './filing.ts';
import { steps, stored } from './handling.ts';

const guikou = await testApp();
const text = '要求：劝离校门口占道的摊贩；修剪挡住红绿灯的树枝。';
const plain = (html: string): string => html.replaceAll(/<[^>]+>/gu, ' ').replaceAll(/\s+/gu, ' ');

test('the citizen reads an answer to each demand, and what the assisting unit did; nothing before the review', async () => {
  const { number, code } = await file(guikou, { text });
  // A pass holds two hours, and days go by.
  const look = async (path: string) => {
    const cookie = cookieOf(await guikou.request('/progress', { form: { number, code } }));
    return guikou.request(path, { cookie });
  };
  const page = async () => plain(await (await look(`/progress/${number}`)).text());
  assert.match(await page(), '分为 2 项，承办单位逐项答复： 劝离校门口占道的摊贩 修剪挡住红绿灯的树枝');
  const picture = await stored(guikou, '护栏.jpg');
  await steps(guikou, number, [
    ['2026-11-23 09:30', zhou, { type: 'Dispatch', order: { ...order, correction: '按属地' } }],
    ['2026-11-23 10:00', li, { type: 'SignFor' }],
    ['2026-11-24 09:00', li, { type: 'RecordContact', way: 'phone', words: '此人很急，先安抚。' }],
    ['2026-11-24 10:00', wang, { type: 'AssistReply', text: '已在路口增设隔离护栏。', attachments: [picture] }],
    [
      '2026-11-25 15:00',
      li,
      {
        type: 'Reply',
        text: '已到现场核查，逐项答复如下。',
        contact: '李国强电话联系',
        attachments: [],
        demands: [
          { id: 1, outcome: 'answered', text: '摊贩已劝离到疏导点。' },
          { id: 2, outcome: 'passed-on', text: '已转茅箭区园林绿化管理局修剪。' },
        ],
      },
    ],
  ]);
  const before = await page();
  assert.not.match(before, '摊贩已劝离到疏导点');
  assert.match(before, '十堰市茅箭区城市管理执法局已联系您');
  assert.not.match(before, '此人很急');
  const attached = (await findTicket(guikou.installation.store, { kind: 'all' }, number))?.assisting[0]?.replies[0]
    ?.attachments[0];
  const fileOf = () => look(`/progress/${number}/files/${attached?.id}`);
  assert.is((await fileOf()).status, 404);
  await steps(guikou, number, [['2026-11-25 16:00', zhou, { type: 'ApproveReply', note: '' }]]);
  const told = await page();
  assert.match(told, '劝离校门口占道的摊贩 已办理：摊贩已劝离到疏导点。');
  assert.match(told, '修剪挡住红绿灯的树枝 已转其他单位：已转茅箭区园林绿化管理局修剪。');
  assert.match(told, '十堰市公安局交通管理局茅箭区大队 ：已在路口增设隔离护栏。');
  assert.not.match(told, '王海涛');
  assert.is((await fileOf()).status, 200);
});

test.run();
