import { type ErrorContext, ErrorPage } from './error-page.tsx';

/** More was sent than any form here takes; `files` says whether that form takes attachments. `back` is the page it came from, where that is one of ours. */
export function TooLargePage({
  back,
  files,
  ...context
}: ErrorContext & { back?: { href: string; name: string } | undefined; files: boolean }) {
  const smaller = files ? '换成小一些的附件' : '缩短文字';
  return (
    <ErrorPage
      {...context}
      title="提交的内容太大"
      happened={`${files ? '附件最多 5 个，每个不超过 10 MB。' : '一次最多提交 1 MB 文字。'}这一次什么都没有保存。`}
      next={
        back
          ? `请按浏览器的返回键，填写的文字一般还在；${smaller}后重新提交。也可以回到“${back.name}”重新填写。`
          : `请按浏览器的返回键回到刚才填写的页面，填写的文字一般还在；${smaller}后重新提交。`
      }
      action={back && { href: back.href, name: `回到“${back.name}”` }}
    />
  );
}
