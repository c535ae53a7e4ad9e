export type RailItem = {
  href: string;
  label: string;
  /** Tickets waiting in this queue; null for a page that is no queue. */
  count: number | null;
  current: boolean;
  /** yellow: some are near their limit; red: some are over it. Also said in words. */
  tone?: 'yellow' | 'red' | undefined;
};

const toneWords = { yellow: '，有将到期', red: '，有已超期' };

/** The queues of a role with live counts. Stands alone as a fragment (id `rail`) for updates in place. */
export function Rail({ items }: { items: RailItem[] }) {
  return (
    <nav class="rail" id="rail" aria-label="工作队列">
      <ul class="rail-list">
        {items.map((item) => (
          <li>
            <a
              class="rail-link"
              data-count={item.count ?? undefined}
              href={item.href}
              aria-current={item.current ? 'page' : undefined}
            >
              <span>{item.label}</span>
              {item.count === null ? null : (
                <span class="rail-count" data-tone={item.tone}>
                  {item.tone === 'red' ? <span aria-hidden="true">■ </span> : null}
                  {item.tone === 'yellow' ? <span aria-hidden="true">▲ </span> : null}
                  {item.count}
                  <span class="unseen"> 件{item.tone ? toneWords[item.tone] : ''}</span>
                </span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
