import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { drawItems, needsOf } from '../../../src/domain/practice/draw.ts';
import type { PracticeAppeal, PracticeItem } from '../../../src/domain/practice/practice.ts';

const appeal = (topic: string, index: number): PracticeAppeal => ({
  source: `example:${topic}-1/${index}`,
  topic,
  text: `${topic} 的第 ${index} 句`,
  right: { by: 'matter', matter: topic },
});
const pool = ['020101', '020104', '020201', '030105', '040203', '110110', '120301'].flatMap((topic) =>
  [0, 1, 2].map((index) => appeal(topic, index)),
);

const shown = ({ source, text, topic }: PracticeAppeal): PracticeItem => ({
  source,
  text,
  expected: {
    matter: null,
    body: null,
    division: null,
    function: 'urban-management',
    topic: { code: topic, name: '' },
  },
});
const sources = (items: readonly { source: string }[]): string[] => items.map(({ source }) => source);
const right = { matter: true, body: true, division: true };
const wrong = { ...right, matter: false };

test('a wrong answer makes a matter weak, a right one heals it again', () => {
  const answers = [
    { topic: '020101', marks: wrong },
    { topic: '020104', marks: wrong },
    { topic: '020104', marks: right },
    { topic: '020201', marks: right },
  ];
  assert.equal([...needsOf(answers)], [['020101', 1]]);
  assert.equal([...needsOf(Array(9).fill({ topic: '020101', marks: { ...right, body: false } }))], [['020101', 3]]);
});

test('the same seed draws the same appeals, whatever the order of the pool', () => {
  const wish = { size: 5, seed: 'a', recent: new Set<string>(), needs: new Map([['020101', 2]]) };
  const drawn = sources(drawItems(pool, wish, shown));
  assert.is(drawn.length, 5);
  assert.equal(sources(drawItems(pool.toReversed(), wish, shown)), drawn);
  assert.not.equal(sources(drawItems(pool, { ...wish, seed: 'b' }, shown)), drawn);
});

test('nothing is drawn twice, and nothing of the last sittings while there is anything else', () => {
  const some = fc.subarray(pool);
  fc.assert(
    fc.property(some, some, fc.constantFrom(5, 10, 20), fc.string(), (given, before, size, seed) => {
      const recent = new Set(sources(before));
      const drawn = sources(drawItems(given, { size, seed, recent, needs: new Map() }, shown));
      assert.is(new Set(drawn).size, drawn.length);
      assert.is(drawn.length, Math.min(size, given.length));
      const fresh = given.filter(({ source }) => !recent.has(source)).length;
      assert.is(drawn.filter((source) => !recent.has(source)).length, Math.min(size, fresh));
    }),
  );
});

test('every weak matter comes sooner or later, several times in ten sittings', () => {
  const needs = new Map([
    ['020101', 1],
    ['110110', 3],
    ['120301', 1],
    ['040203', 2],
  ]);
  for (const topic of needs.keys()) {
    const sittings = Array.from({ length: 40 }, (_, sitting) =>
      drawItems(pool, { size: 5, seed: `sitting ${sitting}`, recent: new Set(), needs }, shown),
    );
    const withIt = sittings.filter((items) => items.some(({ expected }) => expected.topic.code === topic)).length;
    assert.ok(withIt >= 20, `${topic} in ${withIt} of 40`);
  }
});

test('a fifth of a sitting is past tickets, where there are any', () => {
  const tickets = [0, 1, 2, 3, 4, 5].map(
    (index): PracticeAppeal => ({
      ...appeal('020104', index),
      source: `ticket:2026112300000${index}`,
      right: { by: 'ticket', function: 'urban-management', matter: '020104', body: 'x', division: '420302' },
    }),
  );
  const many = Array.from({ length: 300 }, (_, index) => appeal(String(100000 + index), 0));
  const wish = { size: 10, seed: 'a', recent: new Set<string>(), needs: new Map() };
  const drawn = sources(drawItems([...many, ...tickets], wish, shown));
  assert.is(drawn.filter((source) => source.startsWith('ticket:')).length, 2);
});

test('what has no single right answer is passed over, and others take its place', () => {
  const unclear = (one: PracticeAppeal): PracticeItem | null => (one.topic === '020101' ? null : shown(one));
  const items = drawItems(pool, { size: 20, seed: 'x', recent: new Set(), needs: new Map() }, unclear);
  assert.is(items.length, 18);
  assert.ok(items.every(({ expected }) => expected.topic.code !== '020101'));
});

test.run();
