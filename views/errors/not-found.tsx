import { type ErrorContext, ErrorPage } from './error-page.tsx';

/** 404. Also for tickets outside the person's scope, so that it does not tell whether they exist. `staff`: somebody who works here asks. */
export function NotFoundPage({ staff = false, ...context }: ErrorContext & { staff?: boolean | undefined }) {
  return (
    <ErrorPage
      {...context}
      title="没有找到这个页面"
      happened={
        staff ? '地址可能有误，工单可能已并入其他工单，或者不在您的查看范围内。' : '地址可能有误，或者页面已经不在了。'
      }
      next={
        staff
          ? '请核对地址或编号。如果是同事转来的链接，请确认您所在的单位参与了这件工单。'
          : '请核对地址，或从首页重新进入。要查办理进度的，请在首页选“查询办理进度”；也可以拨打 12345。'
      }
    />
  );
}
