import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { litPieces } from '../../../views/dispatch/lit-text.tsx';

const text = '小学门口占道摆摊，孩子只能走马路。';

test('a text is cut where any of the reasons begins or ends, and the pieces joined are the text', () => {
  const pieces = litPieces(text, [
    { by: '1', spans: [{ start: 4, end: 8 }] },
    { by: '2', spans: [{ start: 6, end: 8 }] },
    { by: 'place', spans: [{ start: 0, end: 2 }] },
  ]);
  assert.equal(pieces, [
    { text: '小学', by: ['place'] },
    { text: '门口', by: [] },
    { text: '占道', by: ['1'] },
    { text: '摆摊', by: ['1', '2'] },
    { text: '，孩子只能走马路。', by: [] },
  ]);
  assert.is(pieces.map((piece) => piece.text).join(''), text);
});

test('what lies outside the text is cut off, and a text without reasons stays whole', () => {
  assert.equal(
    litPieces('占道', [
      {
        by: '1',
        spans: [
          { start: -3, end: 1 },
          { start: 9, end: 12 },
        ],
      },
    ]),
    [
      { text: '占', by: ['1'] },
      { text: '道', by: [] },
    ],
  );
  assert.equal(litPieces(text, []), [{ text, by: [] }]);
  assert.equal(litPieces('', []), []);
});

test.run();
