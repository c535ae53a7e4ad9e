import { type ErrorContext, ErrorPage } from './error-page.tsx';

/** 500. */
export function ServerErrorPage(context: ErrorContext) {
  return (
    <ErrorPage
      {...context}
      title="系统出错了"
      happened="刚才的操作没有完成，错误已经记录。"
      next="请退回上一页再试一次，您填写的内容一般还在。如果再次出错，请把下面的请求编号告诉管理员。急事请拨打 12345。"
    />
  );
}
