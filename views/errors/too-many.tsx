import { type ErrorContext, ErrorPage } from './error-page.tsx';

/** 429. `seconds` until the next attempt is taken. */
export function TooManyPage({ seconds, ...context }: ErrorContext & { seconds: number }) {
  const wait = seconds < 60 ? `${Math.max(1, Math.ceil(seconds))} 秒` : `${Math.ceil(seconds / 60)} 分钟`;
  return (
    <ErrorPage
      {...context}
      title="操作过于频繁"
      happened="短时间内收到来自您这里的请求太多，这一次没有处理。"
      next={`请等 ${wait}后再试。急事请直接拨打 12345。`}
    />
  );
}
