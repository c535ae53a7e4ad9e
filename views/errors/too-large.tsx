import { type ErrorContext, ErrorPage } from './error-page.tsx';

/** More was sent than any form here takes. `back` is the page it came from, where that is one of ours. */
export function TooLargePage({
  back,
  ...context
}: ErrorContext & { back?: { href: string; name: string } | undefined }) {
  return (
    <ErrorPage
      {...context}
      title="提交的内容太大"
      happened="附件最多 5 个，每个不超过 10 MB。这一次什么都没有保存。"
      next={
        back
          ? `请回到“${back.name}”，换成小一些的附件后重新提交。按浏览器的返回键，填写的文字一般还在。`
          : '请按浏览器的返回键回到刚才填写的页面，填写的文字一般还在；换成小一些的附件后重新提交。'
      }
      action={back && { href: back.href, name: `回到“${back.name}”` }}
    />
  );
}
