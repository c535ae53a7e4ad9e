import { raw } from 'hono/html';
import type { PropsWithChildren } from 'hono/jsx';

/** Gives the address of a built file by its logical name: main.css, app.js, htmx.js, hx-sse.js. */
export type Assets = { url(name: string): string };

/** How this person wants pages to look; kept in a cookie, so that it works without script. */
export type Preferences = { theme: 'light' | 'contrast'; type: 'normal' | 'large' };

export const plainPreferences: Preferences = { theme: 'light', type: 'normal' };

export type DocumentProps = PropsWithChildren<{
  title: string;
  /** Name of the hotline, behind the title. */
  hotline: string;
  assets: Assets;
  preferences?: Preferences | undefined;
  /** Logical names of the scripts, in order. None: the page is whole without script. */
  scripts?: readonly string[] | undefined;
  bodyClass?: string | undefined;
  /** Id of the account signed in, so that drafts of one person are never shown to another. */
  account?: string | undefined;
}>;

/** htmx must add no style of its own: the policy allows none. */
const htmxConfig = JSON.stringify({ includeIndicatorCSS: false, defaultTimeout: 15_000 });

/** A white 归 on the product's blue. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#12355b"/><text x="16" y="24" font-size="22" text-anchor="middle" fill="#fff">归</text></svg>',
)}`;

/** The whole HTML document. Nothing inline: a strict content security policy holds without nonces. */
export function Document(props: DocumentProps) {
  const { title, hotline, assets, preferences = plainPreferences, scripts = [] } = props;
  return (
    <>
      {raw('<!doctype html>')}
      <html lang="zh-CN" data-theme={preferences.theme} data-type={preferences.type}>
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="format-detection" content="telephone=no" />
          {scripts.includes('htmx.js') ? <meta name="htmx-config" content={htmxConfig} /> : null}
          <title>{`${title} · ${hotline}`}</title>
          <link rel="stylesheet" href={assets.url('main.css')} />
          <link rel="icon" href={icon} />
          {scripts.map((name) => (
            <script src={assets.url(name)} defer />
          ))}
        </head>
        <body class={props.bodyClass} data-account={props.account}>
          {props.children}
        </body>
      </html>
    </>
  );
}
