import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { act } from '../../src/commands/act.ts';
import { citizenActor } from '../../src/domain/access/actor.ts';
import { testApp } from '../support/app.ts';
import { file } from '../support/filed.ts';
import { order } from '../support/tickets.ts';

const home = await testApp();
const ticket = await file(home, {
  confidential: true,
  citizen: { name: '欧阳文静', phone: '19900007788' },
  title: '欧阳文静反映校门口摆摊',
  text: '我是欧阳文静，电话199-0000-7788，人民小学门口天天摆摊占道，请为我保密。',
});
const by = { role: 'dispatcher' as const, id: 'zhou', name: '周敏', unit: null };
const scope = { kind: 'all' as const };
const command = { type: 'Dispatch' as const, order: { ...order, correction: '按职责由该单位办理' } };
await act(home.installation, { number: ticket.number, command, actor: by, scope, seenVersion: null });
await act(home.installation, {
  number: ticket.number,
  command: { type: 'Urge', words: '我欧阳文静再催一次' },
  actor: citizenActor,
  scope,
  seenVersion: null,
});

test('nothing that the handling unit opens tells who asked for confidentiality', async () => {
  const cookie = await home.signIn('chengguan');
  const pages = [
    `/tickets/${ticket.number}`,
    `/tickets/${ticket.number}?highlight=1`,
    `/tickets/${ticket.number}/print`,
    '/queue/to-sign',
    '/queue/all',
    `/search?q=${encodeURIComponent('摆摊')}`,
  ];
  for (const path of pages) {
    const answer = await home.request(path, { cookie });
    assert.is(answer.status, 200, path);
    const html = await answer.text();
    assert.not.match(html, '欧阳文静', path);
    assert.not.match(html, '0000-7788', path);
  }
  assert.match(await (await home.request('/queue/to-sign', { cookie })).text(), ticket.number);
});

test('a search by the name tells the unit nothing, and finds the ticket for the dispatcher', async () => {
  const asked = `/search?q=${encodeURIComponent('欧阳文静')}`;
  const unit = await home.request(asked, { cookie: await home.signIn('chengguan') });
  assert.not.match(await unit.text(), ticket.number);
  const dispatcher = await home.request(asked, { cookie: await home.signIn('paidan') });
  assert.match(await dispatcher.text(), ticket.number);
});

test.run();
