import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { LoginPage, type LoginPageProps } from '../../../views/login/login-page.tsx';

const page = (more: Partial<LoginPageProps>) =>
  String(LoginPage({ hotline: '十堰 12345 热线', assets: { url: (name) => `/assets/${name}` }, ...more }));

test('after a wrong password the name is kept, the password is not, and the attempts left are said', () => {
  const html = page({ name: 'zhoumin', failure: { code: 'wrong', attemptsLeft: 3 } });
  assert.match(html, 'value="zhoumin"');
  assert.match(html, '还可以试 3 次');
  assert.not.match(html, /type="password"[^>]* value=/);
});

test('a locked account says how long to wait', () => {
  assert.match(page({ failure: { code: 'locked', minutes: 15 } }), '请 15 分钟后再试');
});

test('in a demonstration each account logs in by its own form and goes where one wanted to go', () => {
  const accounts = [{ name: 'liting', password: 'demo', title: '李婷 · 坐席', description: '十堰市热线中心' }];
  const html = page({ accounts, next: '/queue/to-sign' });
  assert.is(html.match(/<form[^>]* action="\/login"/g)?.length, 2);
  assert.is(html.match(/name="next" value="\/queue\/to-sign"/g)?.length, 2);
  assert.match(html, 'aria-label="以李婷 · 坐席进入"');
  assert.not.match(page({}), '演示环境');
});

test.run();
