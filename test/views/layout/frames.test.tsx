import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { CitizenFrame } from '../../../views/layout/citizen-frame.tsx';
import { Rail } from '../../../views/layout/rail.tsx';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';

const assets = { url: (name: string) => `/assets/${name}` };
const rail = [
  { href: '/queue/to-dispatch', label: '待派单', count: 24, current: true, tone: 'red' as const },
  { href: '/search', label: '全部工单', count: null, current: false },
];
const work = String(
  <WorkFrame
    title="待派单"
    hotline="十堰 12345 热线"
    assets={assets}
    person={{ name: '周敏', role: '派单员', unit: '十堰市热线中心' }}
    rail={rail}
    path="/queue/to-dispatch"
    demo
    preferences={{ theme: 'contrast', type: 'large' }}
  >
    <h1>待派单</h1>
  </WorkFrame>,
);
const citizen = (large: boolean) =>
  String(
    <CitizenFrame
      title="反映问题"
      hotline="十堰 12345 热线"
      assets={assets}
      path="/appeal?step=2"
      preferences={{ theme: 'light', type: large ? 'large' : 'normal' }}
    >
      <h1>您要反映什么问题</h1>
    </CitizenFrame>,
  );

test('no page carries inline style, script or handlers, so that a strict policy holds', () => {
  for (const html of [work, citizen(false)]) {
    assert.not.match(html, / style=|<style| on[a-z]+=/);
    assert.not.match(html, /<script(?![^>]* src=)/);
    assert.ok(html.startsWith('<!doctype html><html lang="zh-CN"'));
  }
});

test('a dispatcher sees the queue with its count, and hears that some are overdue', () => {
  const html = String(<Rail items={rail} />);
  assert.ok(html.startsWith('<nav class="rail" id="rail"'));
  assert.match(html, /<a class="rail-link"[^>]* href="\/queue\/to-dispatch" aria-current="page">/);
  assert.match(html, '24<span class="unseen"> 件，有已超期</span>');
  assert.match(html, '<a class="rail-link" href="/search"><span>全部工单</span></a>');
});

test('work pages keep the chosen contrast but never the large type of citizens', () => {
  assert.match(work, 'data-theme="contrast" data-type="normal"');
});

test('a work page says that it is a demonstration, and leaving is a form', () => {
  assert.match(work, '<strong>演示环境</strong>');
  assert.match(work, '<form method="post" action="/logout">');
});

test('a citizen turns on large type without script and comes back to the same page', () => {
  assert.match(citizen(false), '<input type="hidden" name="back" value="/appeal?step=2"/>');
  assert.match(citizen(false), 'name="type" value="large">大字版</button>');
  assert.match(citizen(true), 'name="type" value="normal">标准字号</button>');
});

test('a citizen always finds whom to call in an emergency', () => {
  for (const number of ['110', '119', '120', '12345'])
    assert.match(citizen(false), `<a href="tel:${number}">${number}</a>`);
});

test.run();
