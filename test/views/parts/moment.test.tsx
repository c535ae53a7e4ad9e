import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Moment, momentInWords } from '../../../views/parts/moment.tsx';

const now = Date.parse('2026-11-23T15:30:00+08:00');
const said = (moment: string) => momentInWords(Date.parse(moment), now);

test('a moment is said in the time of Shanghai, with the year only when it is another year', () => {
  assert.is(said('2026-11-25T10:00:00Z'), '11月25日 18:00');
  assert.is(said('2026-01-01T00:05:00+08:00'), '1月1日 00:05');
  assert.is(said('2025-12-31T23:59:00+08:00'), '2025年12月31日 23:59');
  assert.is(said('2025-12-31T16:00:00Z'), '1月1日 00:00');
});

test('today is said as today from midnight to midnight in Shanghai', () => {
  assert.is(said('2026-11-23T00:00:00+08:00'), '今天 00:00');
  assert.is(said('2026-11-23T23:59:59+08:00'), '今天 23:59');
  assert.is(said('2026-11-24T00:00:00+08:00'), '11月24日 00:00');
});

test('the exact instant can be read on hover and by machines', () => {
  assert.is(
    String(<Moment at={Date.parse('2026-11-25T18:00:07+08:00')} now={now} />),
    '<time class="number" datetime="2026-11-25T18:00:07+08:00" title="2026年11月25日 18:00:07（北京时间）">11月25日 18:00</time>',
  );
});

test.run();
