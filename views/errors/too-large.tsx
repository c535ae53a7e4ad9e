import { type ErrorContext, ErrorPage } from './error-page.tsx';

/** More was sent than any form here takes. */
export function TooLargePage(context: ErrorContext) {
  return (
    <ErrorPage
      {...context}
      title="提交的内容太大"
      happened="附件最多 5 个，每个不超过 10 MB。什么都没有保存。"
      next="请按浏览器的返回键回到刚才的页面，填写的内容一般还在；换成小一些的附件后重新提交。"
    />
  );
}
