import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ConflictPage } from '../../../views/errors/conflict.tsx';
import { ForbiddenPage } from '../../../views/errors/forbidden.tsx';
import { NotFoundPage } from '../../../views/errors/not-found.tsx';
import { ServerErrorPage } from '../../../views/errors/server-error.tsx';
import { TooLargePage } from '../../../views/errors/too-large.tsx';
import { TooManyPage } from '../../../views/errors/too-many.tsx';

const context = {
  hotline: '十堰 12345 热线',
  assets: { url: (name: string) => `/assets/${name}` },
  request: '7f3a-1c20',
};

test('every error page says what happened, what to do next and the number of the request, without script', () => {
  const pages = [
    <NotFoundPage {...context} />,
    <ForbiddenPage {...context} needs="督办员" />,
    <ServerErrorPage {...context} />,
    <TooManyPage {...context} seconds={90} />,
    <ConflictPage {...context} sentence="这件工单已由陈静派出。" ticket="/tickets/1002" />,
  ].map(String);
  for (const html of pages) {
    assert.match(html, /<h1>[^<]+<\/h1><p>[^<]+。<\/p><p>[^<]+。<\/p>/);
    assert.match(html, '请求编号 7f3a-1c20');
    assert.not.match(html, /<script|！/);
  }
});

test('a citizen who is lost reads nothing of units and scopes, somebody who works here does', () => {
  assert.not.match(String(<NotFoundPage {...context} />), /工单可能|所在的单位|查看范围/u);
  assert.match(String(<NotFoundPage {...context} staff />), '不在您的查看范围内');
});

test('who asked too often is told how long to wait, in seconds or minutes', () => {
  assert.match(String(<TooManyPage {...context} seconds={0.2} />), '请等 1 秒后再试');
  assert.match(String(<TooManyPage {...context} seconds={90} />), '请等 2 分钟后再试');
});

test('after a conflict the way leads to the ticket as it is now', () => {
  const html = String(<ConflictPage {...context} sentence="这件工单已由陈静派出。" ticket="/tickets/1002" />);
  assert.match(html, '<a href="/tickets/1002" class="button button-primary">看最新情况</a>');
});

test('whoever sent too much is led back to the page of the form', () => {
  const back = { href: '/tickets/20261123000007', name: '工单办理' };
  const html = String(<TooLargePage {...context} back={back} files={true} />);
  assert.match(html, '换成小一些的附件后重新提交。也可以回到“工单办理”重新填写。');
  assert.match(html, '<a href="/tickets/20261123000007" class="button button-primary">');
  assert.match(html, '回到首页');
  const words = String(<TooLargePage {...context} files={false} />);
  assert.match(words, '请按浏览器的返回键');
  assert.match(words, '一次最多提交 1 MB 文字。', 'a form without attachments is not told about them');
  assert.not.match(words, '附件');
});

test.run();
