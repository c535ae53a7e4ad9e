import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { sizeInWords } from '../../../views/parts/attachments.tsx';
import { Light } from '../../../views/parts/light.tsx';
import { Masked } from '../../../views/parts/masked.tsx';
import { Notice } from '../../../views/parts/notice.tsx';
import { ProbabilityBar } from '../../../views/parts/probability-bar.tsx';
import { pointsOf, Sparkline } from '../../../views/parts/sparkline.tsx';

test('a light is a shape and a word, never a colour alone', () => {
  const lights = (['green', 'yellow', 'red'] as const).map((colour) =>
    String(<Light colour={colour} remaining="剩 3 小时" />),
  );
  for (const [index, word] of ['正常', '将到期', '已超期'].entries()) {
    assert.match(
      lights[index] ?? '',
      `<span class="light-word">${word}</span><span class="light-rest">剩 3 小时</span>`,
    );
  }
  assert.is(new Set(lights.map((html) => /d="([^"]+)"/.exec(html)?.[1])).size, 3);
});

test('a probability is drawn without inline style and read to two places', () => {
  const html = String(<ProbabilityBar value={0.856} />);
  assert.match(html, 'width="82.2"');
  assert.match(html, '<span class="number">0.86</span>');
  assert.not.match(html, 'style=');
});

test('a masked phone number can be shown only where a reason may be given', () => {
  assert.not.match(String(<Masked label="手机号" value="138****5678" />), '<form');
  const html = String(
    <Masked label="手机号" value="138****5678" reveal={{ action: '/tickets/1002/reveal', field: 'phone' }} />,
  );
  assert.match(html, '<form class="form" method="post" action="/tickets/1002/reveal">');
  assert.match(html, 'id="reveal-phone-reason" name="reason" required=""');
});

test('an error interrupts, other notices wait their turn', () => {
  assert.match(String(<Notice tone="error" title="工单已被别人派出。" />), 'role="alert"');
  assert.match(String(<Notice tone="success" title="已签收。" />), 'role="status"');
  assert.not.match(String(<Notice title="同一地点另有 2 件。" live={false} />), 'role=');
});

test('a flat week lies in the middle of its line and an empty one is not drawn', () => {
  assert.equal(
    pointsOf([7, 7, 7]).map(({ y }) => y),
    [12, 12, 12],
  );
  assert.is(String(<Sparkline values={[]} label="近 7 天受理量" />), '');
});

test('sizes of attachments are said in the unit that people use', () => {
  assert.equal([812, 48_211, 3_562_144].map(sizeInWords), ['812 B', '47 KB', '3.4 MB']);
});

test.run();
