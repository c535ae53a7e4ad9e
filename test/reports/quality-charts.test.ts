import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { paint, tones } from '../../src/reports/chart-paint.ts';
import { reliabilityChart, spansChart } from '../../src/reports/quality-charts.ts';

const weeks = [
  { name: '11-16', proposals: 0, stood: 0, corrected: 0, returned: 0 },
  { name: '11-23', proposals: 40, stood: 30, corrected: 8, returned: 2 },
];

const charts = {
  spans: spansChart(weeks),
  reliability: reliabilityChart([{ proposals: 20, foretold: 0.8, stood: 15 }], 0.05),
};

test('a chart has no style of its own, since the content policy allows none', () => {
  for (const [name, svg] of Object.entries(charts)) {
    assert.not.match(svg, /<style|\sstyle=|<script|\son[a-z]+=/u, name);
    assert.match(svg, 'font-size="12px"', name);
  }
});

test('a chart has the colours of the page and none of its own on strokes and letters', () => {
  for (const [name, svg] of Object.entries(charts)) {
    assert.match(svg, 'var(--action)', name);
    assert.not.match(svg, /<text[^>]*fill="(?!var\()/u, name);
    for (const tone of Object.values(tones)) assert.not.match(svg, tone, name);
  }
});

test('a chart says in words what it shows', () => {
  assert.match(
    charts.spans,
    'role="img" aria-label="随时间变化图：2 段时间内改派 8 件、退单 2 件，最近有派单的一段（11-23起）首选成立率 75.0%。数字见图旁表格。"',
  );
  assert.match(charts.reliability, '可靠性曲线：1 组，期望校准误差 5.0%。');
});

test('charts without any figure can be drawn', () => {
  assert.match(spansChart([]), /^<svg /u);
  assert.match(reliabilityChart([], 0), /^<svg /u);
});

test('a label can break nothing', () => {
  assert.match(paint('<svg width="1"></svg>', '"><script>'), 'aria-label="&quot;&gt;&lt;script&gt;"');
});

test.run();
