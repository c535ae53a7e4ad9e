import { type ErrorContext, ErrorPage } from './error-page.tsx';

/** 403. `needs` names the role that may, when it can be told. */
export function ForbiddenPage({
  needs,
  staff = false,
  ...context
}: ErrorContext & { needs?: string | undefined; staff?: boolean | undefined }) {
  return (
    <ErrorPage
      {...context}
      title="您没有这项权限"
      happened={
        needs ? `这项操作由${needs}办理，您当前的岗位不能执行。` : '您当前的岗位不能打开这个页面或执行这项操作。'
      }
      action={staff ? { href: '/work', name: '回到我的工作' } : undefined}
      next="如果您有多个岗位，请先在右上角切换。工作确有需要的，请联系本单位管理员。"
    />
  );
}
