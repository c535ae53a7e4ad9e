import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { newPresence } from '../../src/commands/presence.ts';
import { BEAT } from '../../src/domain/access/presence.ts';
import { li, zhou } from '../support/people.ts';

const NUMBER = '20261123000001';

const hall = () => {
  const clock = { now: 1_000_000 };
  const presence = newPresence(() => clock.now);
  const news: string[] = [];
  presence.changes.listen((number) => news.push(number));
  return { clock, presence, news };
};

test('who comes, types and goes is told once each; a plain beat is no news', () => {
  const { presence, news } = hall();
  presence.beat(NUMBER, { window: 'window-a', actor: li, typing: null });
  presence.beat(NUMBER, { window: 'window-a', actor: li, typing: null });
  assert.is(news.length, 1);
  presence.beat(NUMBER, { window: 'window-a', actor: li, typing: 'Reply' });
  assert.equal([news.length, presence.at(NUMBER)[0]?.typing], [2, 'Reply']);
  presence.leave(NUMBER, 'window-a', zhou.id);
  assert.is(presence.at(NUMBER).length, 1, 'nobody sends another away');
  presence.leave(NUMBER, 'window-a', li.id);
  presence.leave(NUMBER, 'window-a', li.id);
  assert.equal([news.length, presence.at(NUMBER)], [3, []]);
});

test('who misses two beats is gone', () => {
  const { clock, presence } = hall();
  presence.beat(NUMBER, { window: 'window-a', actor: li, typing: null });
  clock.now += 2 * BEAT;
  presence.beat(NUMBER, { window: 'window-b', actor: zhou, typing: null });
  assert.is(presence.at(NUMBER).length, 2);
  clock.now += BEAT;
  assert.equal(
    presence.at(NUMBER).map(({ actor }) => actor.name),
    ['周敏'],
  );
});

test('no flood of windows fills the memory', () => {
  const { presence } = hall();
  for (let index = 0; index < 500; index += 1)
    presence.beat(NUMBER, { window: `window-${index}`, actor: li, typing: null });
  assert.is(presence.at(NUMBER).length, 50);
});

test.run();
