/** What the frame of a page says of notices. */
export type NoticeHead = {
  unread: number;
  /** There are more than were counted. */
  capped: boolean;
  /** Id of the newest unread one, 0 when all are read. */
  newest: number;
  /** Urgent ones that have just come. */
  urgent: { id: number; text: string; address: string }[];
};

/** 提醒 in the top bar, with how many are unread. With `news` it is an update for a page that is open. */
export function NoticeCount({ head, here, news }: { head: NoticeHead; here?: boolean; news?: boolean }) {
  const { unread, capped } = head;
  return (
    <a
      id="notice-count"
      class="bar-item"
      href="/notices"
      aria-current={here ? 'page' : undefined}
      hx-swap-oob={news ? 'outerMorph' : undefined}
    >
      提醒
      {unread === 0 ? null : (
        <span class="bar-count">
          {capped ? `${unread - 1}+` : unread}
          <span class="unseen"> 条未读</span>
        </span>
      )}
    </a>
  );
}

/** Urgent notices above the page: said aloud when they come, each can be opened or closed. They stay in the list of notices. */
export function UrgentNotices({ head, news }: { head: NoticeHead; news?: boolean }) {
  return (
    <section
      id="urgent-notices"
      class="urgent-notices no-print"
      aria-label="紧急提醒"
      aria-live="assertive"
      hx-swap-oob={news ? 'outerMorph' : undefined}
    >
      {head.urgent.map(({ id, text, address }) => (
        <div id={`urgent-${id}`} class="urgent-notice" data-notice={String(id)}>
          <a href={address}>
            <strong>紧急提醒</strong>　{text}
          </a>
          <button type="button" class="button" data-close-notice hidden aria-label={`关闭提醒：${text}`}>
            关闭
          </button>
        </div>
      ))}
    </section>
  );
}
