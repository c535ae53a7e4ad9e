import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { partOf } from '../../../src/http/recordings/range.ts';

test('a player asks for parts of a file of a hundred bytes', () => {
  const asked: [string | undefined, ReturnType<typeof partOf>][] = [
    [undefined, 'whole'],
    ['bytes=0-', { first: 0, last: 99 }],
    ['bytes=10-19', { first: 10, last: 19 }],
    ['bytes=90-500', { first: 90, last: 99 }],
    ['bytes=-10', { first: 90, last: 99 }],
    ['bytes=-500', { first: 0, last: 99 }],
    ['bytes=99-99', { first: 99, last: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=20-10', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['pages=1-2', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=x-y', 'whole'],
  ];
  for (const [header, part] of asked) assert.equal([header, partOf(header, 100)], [header, part]);
});

test.run();
