export type WaitingNewsProps = {
  /** How many waited when this list was drawn; script shows the link when the rail counts otherwise. */
  waiting: number;
  /** Address of the same list. */
  href: string;
  /** Only the list is drawn anew; what is chosen and typed beside it stays. */
  inPlace?: boolean | undefined;
};

/** A quiet link above the list that appears when the list has got old while it is open. */
export function WaitingNews({ waiting, href, inPlace }: WaitingNewsProps) {
  const swap = inPlace
    ? { 'hx-get': href, 'hx-target': '#waiting', 'hx-select': '#waiting', 'hx-swap': 'outerHTML' }
    : {};
  return (
    <p role="status">
      <a class="waiting-news" href={href} data-waiting={waiting} hidden {...swap}>
        待派诉求有变化，点此刷新列表
      </a>
    </p>
  );
}
