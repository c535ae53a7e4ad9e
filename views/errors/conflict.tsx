import { Notice } from '../parts/notice.tsx';
import { type ErrorContext, ErrorPage } from './error-page.tsx';

export type Conflict = {
  /** Why the act was refused, as a whole Chinese sentence. */
  sentence: string;
  /** Address of the ticket as it is now. */
  ticket: string;
};

/** 409 as a page: somebody else was faster, or the state no longer allows the act. */
export function ConflictPage({ sentence, ticket, ...context }: ErrorContext & Conflict) {
  return (
    <ErrorPage
      {...context}
      title="工单已有变化"
      happened={sentence}
      next="这次操作没有执行。请先看最新情况，再决定要不要继续。"
      action={{ href: ticket, name: '看最新情况' }}
    />
  );
}

/** 409 as a fragment, to stand above the act's form with what the person typed. */
export function ConflictNotice({ sentence, ticket }: Conflict) {
  return (
    <Notice tone="error" title={sentence}>
      这次操作没有执行，您填写的内容还在。请先<a href={ticket}>看最新情况</a>，再决定要不要继续。
    </Notice>
  );
}
