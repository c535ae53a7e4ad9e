import { type ErrorContext, ErrorPage } from './error-page.tsx';

/** 404. Also for tickets outside the person's scope, so that it does not tell whether they exist. */
export function NotFoundPage(context: ErrorContext) {
  return (
    <ErrorPage
      {...context}
      title="没有找到这个页面"
      happened="地址可能有误，工单可能已并入其他工单，或者不在您的查看范围内。"
      next="请核对地址或编号。如果是同事转来的链接，请确认您所在的单位参与了这件工单。"
    />
  );
}
