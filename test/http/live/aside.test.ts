import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { act } from '../../../src/commands/act.ts';
import { tellEvents } from '../../../src/commands/notices/tell.ts';
import { asideChanges } from '../../../src/http/live/aside.tsx';
import { type TestApp, testApp } from '../../support/app.ts';
import { file } from '../../support/filed.ts';
import { order } from '../../support/tickets.ts';
import { actorOf, road, ticketAlong } from '../ticket/journey.ts';

/** Opens the stream of a page and gives a function that reads on until what came holds a word. */
const listen = async (home: TestApp, login: string, path: string, notices?: string) => {
  const query = new URLSearchParams({ path, ...(notices === undefined ? {} : { notices }) });
  const answer = await home.request(`/live/rail?${query}`, { cookie: await home.signIn(login) });
  const reader = answer.body?.getReader();
  if (!reader) throw new Error('there is no stream');
  const decoder = new TextDecoder();
  const until = async (word: string): Promise<string> => {
    for (let told = ''; ; ) {
      const { value, done } = await reader.read();
      told += decoder.decode(value);
      if (told.includes(word)) return told;
      if (done) throw new Error(`the stream ended before ${word}: ${told}`);
    }
  };
  return { until, close: () => reader.cancel() };
};

const tell = ({ installation }: TestApp) =>
  tellEvents(installation, (fault) => {
    throw fault;
  });

const dispatchCritical = async (home: TestApp): Promise<string> => {
  const { number } = await file(home);
  await act(home.installation, {
    number,
    command: { type: 'Dispatch', order: { ...order, urgency: 'critical', correction: '首选单位有误' } },
    actor: actorOf('paidan'),
    scope: { kind: 'all' },
    seenVersion: null,
  });
  return number;
};

const beat = async (home: TestApp, login: string, number: string, form: Record<string, string>) =>
  (await home.request(`/tickets/${number}/presence`, { cookie: await home.signIn(login), form })).status;

test('a critical dispatch comes into the open page of the unit: a count, and an urgent notice that is read aloud', async () => {
  const home = await testApp();
  const stream = await listen(home, 'chengguan', '/queue/all', '0');
  await stream.until(': open');
  const number = await dispatchCritical(home);
  await tell(home);
  const told = await stream.until('urgent-notice"');
  assert.match(told, /<a id="notice-count"[^>]* hx-swap-oob="outerMorph">提醒<span class="bar-count">1</u);
  assert.match(told, /<section id="urgent-notices"[^>]* aria-live="assertive" hx-swap-oob="outerMorph">/u);
  assert.match(told, `<a href="/tickets/${number}"><strong>紧急提醒</strong>　特急：派来工单 ${number}（占道经营）`);
  await stream.close();
});

test('a stream that is opened again tells what came meanwhile, and nothing when nothing did', async () => {
  const home = await testApp();
  const number = await dispatchCritical(home);
  await tell(home);
  const late = await listen(home, 'chengguan', '/queue/all', '0');
  assert.match(await late.until('urgent-notice"'), number);
  await late.close();
  const page = await (await home.request('/queue/all', { cookie: await home.signIn('chengguan') })).text();
  const address = /hx-sse:connect="([^"]+)"/u.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
  assert.match(
    page,
    /<a id="notice-count"[^>]*>提醒<span class="bar-count">1/u,
    'without script the count stands there',
  );
  assert.match(page, `urgent-notice"`);
  const drawn = new URL(address, 'http://localhost').searchParams.get('notices') ?? '';
  const fresh = await listen(home, 'chengguan', '/queue/all', drawn);
  await fresh.until(': open');
  home.installation.changes.announce(number);
  assert.not.match(await fresh.until('id="rail"'), 'notice-count');
  await fresh.close();
});

test('who is on the ticket too is told to its page: the hotline by name, the unit by role', async () => {
  const home = await testApp();
  const { number } = await ticketAlong(home, road.slice(0, 2));
  const hotline = await listen(home, 'paidan', `/tickets/${number}`);
  const unit = await listen(home, 'chengguan', `/tickets/${number}`);
  assert.is(await beat(home, 'chengguan', number, { window: 'window-of-li', typing: 'reply' }), 204);
  assert.match(await hotline.until('李国强'), '李国强（承办人）正在填写：提交答复');
  assert.is(await beat(home, 'paidan', number, { window: 'window-of-zhou', typing: '' }), 204);
  assert.match(await unit.until('派单员'), '热线的派单员也在看');
  await beat(home, 'chengguan', number, { window: 'window-of-li', leave: 'yes' });
  assert.match(await hotline.until('<div id="presence" hx-swap-oob="innerHTML"></div>'), 'presence');
  await Promise.all([hotline.close(), unit.close()]);
});

test('a beat from out of sight, without a window or without a session is refused', async () => {
  const home = await testApp();
  const { number } = await ticketAlong(home, []);
  assert.is(await beat(home, 'chengguan', number, { window: 'window-of-li', typing: '' }), 404);
  assert.is(await beat(home, 'paidan', number, { window: '<script>', typing: '' }), 422);
  assert.is((await home.request(`/tickets/${number}/presence`, { form: { window: 'window-of-li' } })).status, 303);
  assert.equal(home.installation.presence.at(number), []);
});

test('another page hears nothing of who is on a ticket', async () => {
  const home = await testApp();
  const { number } = await ticketAlong(home, road.slice(0, 2));
  const stream = await listen(home, 'paidan', '/queue/all');
  await stream.until(': open');
  await beat(home, 'chengguan', number, { window: 'window-of-li', typing: 'reply' });
  home.installation.changes.announce(number);
  assert.not.match(await stream.until('id="rail"'), '李国强');
  await stream.close();
});

test('what happens in the queue of calls reaches the pages of seats only, their own calls or who waits', async () => {
  const { installation } = await testApp();
  const heard: string[] = [];
  const listening = (seat: string | null, name: string) =>
    asideChanges(installation, null, seat).listen((account) => heard.push(`${name} ${account}`));
  const stops = [listening(null, '城管局'), listening('chen', '陈晓燕'), listening('sun', '孙悦')];
  installation.callChanges.announce('');
  installation.callChanges.announce('chen');
  for (const stop of stops) stop();
  assert.equal(heard, ['陈晓燕 ', '孙悦 ', '陈晓燕 chen']);
});

test.run();
