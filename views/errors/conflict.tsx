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
