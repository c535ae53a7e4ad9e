import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { newChanges } from '../../../src/commands/changes.ts';
import { newsOf } from '../../../src/http/live/news.ts';
import { type TestApp, testApp } from '../../support/app.ts';
import { file } from '../../support/filed.ts';

/** Opens the stream and gives a function that reads its next message as text. */
const listen = async (home: TestApp, cookie: string, path: string) => {
  const answer = await home.request(`/live/rail?path=${encodeURIComponent(path)}`, { cookie });
  const reader = answer.body?.getReader();
  if (!reader) throw new Error('there is no stream');
  const decoder = new TextDecoder();
  const read = async (): Promise<string> => decoder.decode((await reader.read()).value);
  return { answer, read, close: () => reader.cancel() };
};

test('after an appeal is filed the open pages get the rail with the new counts', async () => {
  const home = await testApp();
  const stream = await listen(home, await home.signIn('paidan'), '/dispatch');
  assert.match(stream.answer.headers.get('content-type') ?? '', 'text/event-stream');
  assert.is(await stream.read(), ': open\n\n');
  const ticket = await file(home);
  home.installation.changes.announce(ticket.number);
  const message = await stream.read();
  assert.match(message, /^data: <nav class="rail" id="rail"/);
  assert.match(message, /href="\/dispatch" aria-current="page"><span>待派单<\/span><span class="rail-count">1</);
  await stream.close();
});

test('who is not signed in gets no stream', async () => {
  const home = await testApp();
  assert.is((await home.request('/live/rail?path=/dispatch')).status, 303);
});

test('a burst of changes becomes one word, and the next one waits its turn', async () => {
  const changes = newChanges();
  const news = newsOf(changes, 20, 60_000);
  for (let index = 0; index < 50; index += 1) changes.announce('20261123000001');
  assert.is(await news.next(), 'changed');
  const next = news.next();
  changes.announce('20261123000002');
  changes.announce('20261123000003');
  assert.is(await next, 'changed');
  news.end();
  assert.is(await news.next(), 'end');
});

test('silence becomes a ping, and who leaves is no longer told', async () => {
  const changes = newChanges();
  const news = newsOf(changes, 1, 5);
  assert.is(await news.next(), 'ping');
  const waiting = news.next();
  news.end();
  assert.is(await waiting, 'end');
  changes.announce('20261123000001');
  assert.is(await news.next(), 'end');
});

test.run();
