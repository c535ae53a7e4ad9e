import type { Child } from 'hono/jsx';
import { type Assets, Document, type Preferences } from '../layout/document.tsx';
import { LinkButton } from '../parts/button.tsx';

/** What every error page is given. */
export type ErrorContext = {
  hotline: string;
  assets: Assets;
  /** Number of the request, to be told to the administrator. */
  request?: string | undefined;
  preferences?: Preferences | undefined;
};

export type ErrorPageProps = ErrorContext & {
  title: string;
  /** What happened. */
  happened: Child;
  /** What to do next. */
  next: Child;
  action?: { href: string; name: string } | undefined;
};

/** A page that says what happened and what to do next; stands without frame, session or script. */
export function ErrorPage(props: ErrorPageProps) {
  const { title, hotline, assets, preferences, happened, next, action, request } = props;
  return (
    <Document title={title} hotline={hotline} assets={assets} preferences={preferences}>
      <header class="bar">
        <a class="bar-name" href="/">
          <span class="bar-product">归口</span>
          <span class="bar-hotline">{hotline}</span>
        </a>
      </header>
      <main class="plain-page" id="main">
        <h1>{title}</h1>
        <p>{happened}</p>
        <p>{next}</p>
        <div class="actions">
          {action ? (
            <LinkButton href={action.href} look="primary">
              {action.name}
            </LinkButton>
          ) : null}
          <LinkButton href="/">回到首页</LinkButton>
        </div>
        {request ? <p class="quiet small">请求编号 {request}</p> : null}
      </main>
    </Document>
  );
}
