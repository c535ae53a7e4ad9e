import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../src/bootstrap/chromium.mjs';

/** Quiet, and deaf to the world: every host but this machine is unknown to the browser. */
const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** Starts a headless Chromium. `extra` adds switches, such as a pretended microphone. Throws when there is none. */
export async function launchBrowser(extra: string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium found: install one or set CHROMIUM_PATH');
  return chromium.launch({ executablePath, headless: true, args: [...switches, ...extra] });
}

/** What a page said that it should not have said: script errors, failed requests, violations of the content policy. */
export interface WatchedPage {
  page: Page;
  complaints: string[];
}

/**
 * A page in a session of its own, as on a desk in Hubei: Chinese, China's time, 1440 × 900. Addresses are relative to
 * `baseURL`. The complaints of the page are collected, so that a test can assert that there were none.
 */
export async function openPage(
  browser: Browser,
  baseURL: string,
  viewport = { width: 1440, height: 900 },
): Promise<WatchedPage> {
  const context = await browser.newContext({ baseURL, viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  return { page, complaints };
}
