import type { PropsWithChildren } from 'hono/jsx';

/** public: 法定与公告事项, the only one in government red. */
export type NoticeTone = 'info' | 'success' | 'warning' | 'error' | 'public';

export type NoticeProps = PropsWithChildren<{
  tone?: NoticeTone | undefined;
  /** What happened, as a whole sentence. */
  title?: string | undefined;
  /** Said aloud when it arrives; false for what stands on the page from the start. */
  live?: boolean | undefined;
}>;

/** What happened and what comes next. Errors interrupt, the others wait their turn. */
export function Notice({ tone = 'info', title, live = true, children }: NoticeProps) {
  const role = tone === 'error' ? 'alert' : 'status';
  return (
    <div class={`notice notice-${tone}`} role={live ? role : undefined}>
      {title ? <p class="notice-title">{title}</p> : null}
      {children ? <div>{children}</div> : null}
    </div>
  );
}
