import type { PropsWithChildren } from 'hono/jsx';
import { DemoBanner } from './demo-banner.tsx';
import { type Assets, Document, type Preferences, plainPreferences } from './document.tsx';
import { PreferenceSwitch } from './preference-switch.tsx';

export type CitizenFrameProps = PropsWithChildren<{
  title: string;
  hotline: string;
  assets: Assets;
  /** Address of this page, to come back to after a switch. */
  path: string;
  demo?: boolean | undefined;
  preferences?: Preferences | undefined;
  /** What the routing standard in force says of itself, such as that it is a model edition; stands in the footer. */
  statement?: string | undefined;
  /** Logical names; app.js unless told, and the page must be whole without it. */
  scripts?: readonly string[] | undefined;
}>;

/** The page of a citizen: one column, large targets, type and contrast switches, where to call. Children bring the h1. */
export function CitizenFrame(props: CitizenFrameProps) {
  const preferences = props.preferences ?? plainPreferences;
  return (
    <Document
      title={props.title}
      hotline={props.hotline}
      assets={props.assets}
      preferences={preferences}
      scripts={props.scripts ?? ['app.js']}
      bodyClass="citizen"
    >
      <a class="skip" href="#main">
        跳到正文
      </a>
      {props.demo ? <DemoBanner /> : null}
      <header class="citizen-head">
        <div class="citizen-head-inner">
          <a class="citizen-name" href="/">
            {props.hotline}
          </a>
          <PreferenceSwitch preferences={preferences} path={props.path} />
        </div>
      </header>
      <main class="citizen-main" id="main" tabindex={-1}>
        {props.children}
      </main>
      <footer class="citizen-foot">
        <div class="citizen-foot-inner">
          <p>
            遇到紧急情况请直接拨打：报警 <a href="tel:110">110</a>，火警 <a href="tel:119">119</a>，急救{' '}
            <a href="tel:120">120</a>。
          </p>
          <p>
            不方便在网上填写，可拨打 <a href="tel:12345">12345</a>，24 小时有人接听。
          </p>
          {props.statement ? <p>归口规范：{props.statement}</p> : null}
        </div>
      </footer>
    </Document>
  );
}
