import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ActForm } from '../../../views/parts/act-form.tsx';

test('an act is a plain form under its button, which carries the version that was read', () => {
  const html = String(<ActForm action="/tickets/1002/return" name="退单" send="提交退单申请" version={7} />);
  assert.match(html, '<details class="act" name="act"><summary class="button">退单</summary>');
  assert.match(html, 'method="post" action="/tickets/1002/return" novalidate');
  assert.match(html, '<input type="hidden" name="version" value="7"/>');
  assert.match(html, '>提交退单申请</button>');
  assert.not.match(html, 'hx-');
});

test('with a target the same form is answered in place', () => {
  const html = String(<ActForm action="/tickets/1002/acceptance" name="签收" look="primary" target="#ticket" open />);
  assert.match(html, 'hx-post="/tickets/1002/acceptance" hx-target="#ticket" hx-swap="outerMorph"');
  assert.match(html, '<details class="act" name="act" open="">');
});

test.run();
