import { type ErrorContext, ErrorPage } from './error-page.tsx';

/** A form that arrived broken: the connection broke off, or a program sent it. */
export function DamagedFormPage(context: ErrorContext) {
  return (
    <ErrorPage
      {...context}
      title="提交没有成功"
      happened="收到的内容不完整，可能是网络中途断开了。什么都没有保存。"
      next="请按浏览器的返回键回到刚才的页面，填写的内容一般还在，检查后重新提交。"
    />
  );
}
