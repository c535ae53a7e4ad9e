import type { PropsWithChildren } from 'hono/jsx';
import { type Assets, Document } from '../layout/document.tsx';
import { LinkButton } from '../parts/button.tsx';
import { PrintButton } from '../parts/print-button.tsx';

export type PrintDocumentProps = PropsWithChildren<{
  title: string;
  hotline: string;
  assets: Assets;
  back: { href: string; name: string };
  /** What has to be said on screen before printing. */
  notice?: string | undefined;
}>;

/** What leaves on paper: the sheets are the children, each begins on a new page; the buttons stay on screen. */
export function PrintDocument({ title, hotline, assets, back, notice, children }: PrintDocumentProps) {
  return (
    <Document title={title} hotline={hotline} assets={assets} scripts={['app.js']}>
      <main class="content stack" id="main">
        <div class="sheet-bar button-row no-print">
          <PrintButton />
          <LinkButton href={back.href}>{back.name}</LinkButton>
          <span class="quiet">纸张 A4。{notice}</span>
          <noscript>请用浏览器的打印功能（Ctrl+P）打印。</noscript>
        </div>
        {children}
      </main>
    </Document>
  );
}
