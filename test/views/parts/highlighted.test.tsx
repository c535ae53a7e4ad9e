import * as fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Highlighted, piecesOf } from '../../../views/parts/highlighted.tsx';

const text = '北京路夜间烧烤摊占道经营';

test('words that overlap or touch are lit as one piece', () => {
  const spans = [
    { start: 5, end: 8 },
    { start: 0, end: 3 },
    { start: 7, end: 10 },
    { start: 10, end: 12 },
  ];
  assert.equal(piecesOf(text, spans), [
    { text: '北京路', lit: true },
    { text: '夜间', lit: false },
    { text: '烧烤摊占道经营', lit: true },
  ]);
});

test('an appeal is shown whole and safe whatever a citizen typed into it', () => {
  const typed = '<script>投诉</script>路灯不亮';
  const start = typed.indexOf('路灯不亮');
  assert.is(
    String(<Highlighted text={typed} spans={[{ start, end: start + 4 }]} />),
    '&lt;script&gt;投诉&lt;/script&gt;<mark>路灯不亮</mark>',
  );
});

test('whatever the spans, the pieces joined are the text', () => {
  const span = fc.record({ start: fc.integer({ min: -5, max: 40 }), end: fc.integer({ min: -5, max: 40 }) });
  fc.assert(
    fc.property(fc.string({ maxLength: 30 }), fc.array(span), (any, spans) => {
      const pieces = piecesOf(any, spans);
      assert.is(pieces.map((piece) => piece.text).join(''), any);
      assert.not(pieces.some((piece) => piece.text === ''));
    }),
  );
});

test.run();
