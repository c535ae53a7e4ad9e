import { LinkButton } from './button.tsx';

export type PagerProps = {
  previous?: string | undefined;
  next?: string | undefined;
  /** Which part is shown, such as 第 1–50 条，共 512 条. */
  words?: string | undefined;
};

/** Keyset pager: addresses of the pages before and after; nothing when there is only one page and no words. */
export function Pager({ previous, next, words }: PagerProps) {
  if (!previous && !next && !words) return null;
  return (
    <nav class="pager" aria-label="翻页">
      <span class="quiet">{words}</span>
      <span class="pager-links">
        {previous ? <LinkButton href={previous}>上一页</LinkButton> : null}
        {next ? <LinkButton href={next}>下一页</LinkButton> : null}
      </span>
    </nav>
  );
}
