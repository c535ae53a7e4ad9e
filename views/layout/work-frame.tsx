import type { PropsWithChildren } from 'hono/jsx';
import { type NoticeHead, UrgentNotices } from '../notices/notice-head.tsx';
import { DemoBanner } from './demo-banner.tsx';
import { type Assets, Document, type Preferences, plainPreferences } from './document.tsx';
import { Rail, type RailItem } from './rail.tsx';
import { type Person, TopBar, type TopBarProps } from './top-bar.tsx';

export type WorkFrameProps = PropsWithChildren<{
  title: string;
  hotline: string;
  assets: Assets;
  person: Person;
  /** Id of the account signed in. */
  account?: string | undefined;
  rail: RailItem[];
  /** Address of this page, with its query. */
  path: string;
  query?: string | undefined;
  callBar?: TopBarProps['callBar'];
  /** Count of unread notices and the urgent ones. */
  notices?: NoticeHead | undefined;
  demo?: boolean | undefined;
  preferences?: Preferences | undefined;
  /** Address of a stream of server-sent events; each message is a whole `Rail`, and may carry `hx-swap-oob` parts. */
  live?: string | undefined;
  /** Further scripts, by logical name. */
  scripts?: readonly string[] | undefined;
}>;

const workScripts = ['htmx.js', 'hx-sse.js', 'app.js'];

/** The page of everybody who works here: bar above, queues at the left, content with its own h1. */
export function WorkFrame(props: WorkFrameProps) {
  const preferences = props.preferences ?? plainPreferences;
  return (
    <Document
      title={props.title}
      hotline={props.hotline}
      assets={props.assets}
      preferences={{ ...preferences, type: 'normal' }}
      scripts={[...workScripts, ...(props.callBar ? ['phone.js'] : []), ...(props.scripts ?? [])]}
      bodyClass="work"
      account={props.account}
    >
      <a class="skip" href="#main">
        跳到正文
      </a>
      <TopBar
        hotline={props.hotline}
        person={props.person}
        query={props.query}
        callBar={props.callBar}
        notices={props.notices}
        preferences={preferences}
        path={props.path}
      />
      {props.demo ? <DemoBanner /> : null}
      {props.notices ? <UrgentNotices head={props.notices} /> : null}
      {/* Where a request in the background says that nobody is signed in any more. */}
      <div id="session-lost" />
      <div class="frame">
        <Rail items={props.rail} />
        <main class="content" id="main" tabindex={-1}>
          {props.children}
        </main>
      </div>
      {props.live ? <div id="live" hidden hx-sse:connect={props.live} hx-target="#rail" hx-swap="outerMorph" /> : null}
    </Document>
  );
}
