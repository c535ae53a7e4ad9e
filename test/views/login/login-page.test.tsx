import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { LoginPage, type LoginPageProps } from '../../../views/login/login-page.tsx';

const page = (more: Partial<LoginPageProps>) =>
  String(LoginPage({ hotline: '十堰 12345 热线', assets: { url: (name) => `/assets/${name}` }, ...more }));

test('after a failure the name is kept, the password is not, and what is wrong is said', () => {
  const html = page({ name: 'zhoumin', failure: '登录名或密码不对。请核对后重试。' });
  assert.match(html, 'value="zhoumin"');
  assert.match(html, '登录名或密码不对。请核对后重试。');
  assert.not.match(html, /type="password"[^>]* value=/);
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
