import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { loadStarterTemplates } from '../../../src/commands/templates/starter.ts';
import { findTemplate } from '../../../src/store/templates.ts';
import { testApp } from '../../support/app.ts';
import { deskOf } from './desk.ts';
import { road, ticketAlong } from './journey.ts';

const inHand = async () => {
  const home = await testApp();
  await loadStarterTemplates(home.installation);
  const ticket = await ticketAlong(home, road.slice(0, 2));
  return { home, ticket, desk: deskOf(home) };
};

/** What stands in the text of the reply. */
const textOf = (page: string): string => /<textarea[^>]*id="Reply-text"[^>]*>([^<]*)</.exec(page)?.[1] ?? '';

test('the reply offers what fits the matter, what is written for this very matter first', async () => {
  const { ticket, desk } = await inHand();
  const { text } = await desk.read('chengguan', `/tickets/${ticket.number}`);
  const select = /<select[^>]*id="Reply-template"[\s\S]*?<\/select>/.exec(text)?.[0] ?? '';
  const titles = [...select.matchAll(/<option[^>]*>([^<]+)</g)].map(([, title]) => title);
  assert.equal(titles.slice(0, 4), ['请选择', '占道经营：已劝离并值守', '市容秩序：已整改', '通用：分步解决']);
  assert.not.ok(titles.includes('路灯：已修复'));
});

test('pressing insert puts the template behind what was typed, keeps the other fields, sends nothing and counts the use', async () => {
  const { home, ticket, desk } = await inHand();
  const template = 'starter-reply-street-vending';
  const { status, text } = await desk.send('chengguan', ticket.number, 'reply', {
    insert: 'template',
    template,
    text: '我先写了一句。',
    contact: '上午电话联系过',
  });
  assert.is(status, 200);
  assert.ok(textOf(text).startsWith('我先写了一句。\n\n孙先生/女士，您好。您反映的茅箭区占道经营问题，'));
  assert.match(text, 'value="上午电话联系过"');
  assert.is((await desk.stored(ticket.number)).state, 'handling');
  assert.is((await findTemplate(home.installation.store, template))?.uses, 1);
});

test('a reply that still holds a gap is refused, names the gap and keeps the text', async () => {
  const { ticket, desk } = await inHand();
  const { status, text } = await desk.send('chengguan', ticket.number, 'reply', {
    text: '经查，{{请填：核查到的情况}}，已经处理完毕。',
    contact: '上午电话联系过',
  });
  assert.is(status, 422);
  assert.match(text, '还有没填的内容：{{请填：核查到的情况}}。请改成实际内容再提交。');
  assert.is(textOf(text), '经查，{{请填：核查到的情况}}，已经处理完毕。');
  assert.is((await desk.stored(ticket.number)).state, 'handling');
});

test('insert without a choice asks for one, and another act’s template is no choice', async () => {
  const { ticket, desk } = await inHand();
  for (const template of ['', 'starter-return-missing', 'nobody']) {
    const { text } = await desk.send('chengguan', ticket.number, 'reply', {
      insert: 'template',
      template,
      text: '先写的。',
    });
    assert.match(text, '请先选择一个模板，再按“插入”。');
    assert.is(textOf(text), '先写的。');
  }
});

test('of a confidential appeal the template does not say who the citizen is', async () => {
  const home = await testApp();
  await loadStarterTemplates(home.installation);
  const ticket = await ticketAlong(home, road.slice(0, 2), { confidential: true });
  const { text } = await deskOf(home).send('chengguan', ticket.number, 'reply', {
    insert: 'template',
    template: 'starter-reply-general-done',
  });
  assert.ok(textOf(text).startsWith('诉求人，您好。'));
});

test.run();
