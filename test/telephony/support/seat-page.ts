import type { Browser, Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { ensureBuilt } from '../../../src/bootstrap/build.mjs';
import { launchBrowser, openPage } from '../../support/browser.ts';
import { type Desk, sitDown } from '../../support/desk.ts';
import { root } from '../../support/root.ts';
import type { Stack } from './stack.ts';
import { until } from './until.ts';

/** A pretended microphone, and sound on loopback and without a click. */
const switches = [
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  '--allow-loopback-in-peer-connection',
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-features=WebRtcHideLocalIpsWithMdns',
];

export type SeatPage = Desk & {
  /** Waits until the bar says so by its attributes, such as `data-phone`. */
  bar: (attributes: Record<string, string>, milliseconds?: number) => Promise<void>;
  attribute: (name: string) => Promise<string | null>;
  act: (name: string) => Promise<void>;
  /** Fails unless more than twenty packets go each way from now on. */
  hear: () => Promise<void>;
};

/** A seat's page with its telephone registered, in a browser of its own session. */
export const seatPage = async (browser: Browser, stack: Stack, login: string): Promise<SeatPage> => {
  const desk = await sitDown(browser, stack.application, login);
  const { page } = desk;
  const attribute = (name: string) => page.locator('#call-bar').getAttribute(name);
  const bar: SeatPage['bar'] = async (attributes, milliseconds = 10_000) => {
    const selector = `#call-bar${Object.entries(attributes)
      .map(([name, value]) => `[${name}="${value}"]`)
      .join('')}`;
    try {
      await page.locator(selector).waitFor({ state: 'attached', timeout: milliseconds });
    } catch {
      const now = await page.locator('#call-bar').evaluate((element) => element.outerHTML.slice(0, 400));
      throw new Error(`the bar is not ${selector} but ${now}`);
    }
  };
  const counts = async (): Promise<[number, number]> => [
    Number((await attribute('data-packets-in')) ?? 0),
    Number((await attribute('data-packets-out')) ?? 0),
  ];
  return {
    ...desk,
    bar,
    attribute,
    act: (name) => page.locator(`#call-bar [data-phone-act="${name}"]`).click(),
    hear: async () => {
      const [cameBefore, wentBefore] = await counts();
      await until(
        'more than twenty packets each way',
        async () => {
          const [came, went] = await counts();
          return came - cameBefore > 20 && went - wentBefore > 20;
        },
        12_000,
      );
    },
  };
};

/** Plays with seats in Chromium before the running application, and closes the browser afterwards. */
export const withSeats = async (
  stack: Stack,
  logins: string[],
  play: (...seats: SeatPage[]) => Promise<void>,
): Promise<void> => {
  await ensureBuilt({ root, say: () => undefined });
  await stack.startApplication();
  const browser = await launchBrowser(switches);
  try {
    const seats: SeatPage[] = [];
    for (const login of logins) {
      const seat = await seatPage(browser, stack, login);
      await seat.page.goto('/seat/intake');
      await seat.bar({ 'data-line': 'ready' });
      seats.push(seat);
    }
    await play(...seats);
    // Nobody is left behind who would be rung in the next scenario.
    for (const seat of seats) await beOff(seat);
    // What the browser itself writes of a line that broke off is no fault of the page.
    for (const { complaints } of seats)
      assert.equal(
        complaints.filter((line) => !/WebSocket|ERR_CONNECTION/u.test(line)),
        [],
      );
  } finally {
    await browser.close();
  }
};

/** A citizen's page for calls, with a pretended microphone too. */
export const withCitizenPage = async (stack: Stack, play: (page: Page) => Promise<void>): Promise<void> => {
  const browser = await launchBrowser(switches);
  try {
    const { page, complaints } = await openPage(browser, stack.application, { width: 390, height: 844 });
    await play(page);
    assert.equal(complaints, []);
  } finally {
    await browser.close();
  }
};

/** Closes the call that is over without a ticket. */
const close = async (seat: SeatPage): Promise<void> => {
  await seat.page.locator('#closing-menu summary').click();
  await seat.page.locator('#bar-closing-reason').selectOption('test');
  await seat.page.locator('#closing-menu button').click();
  await seat.page.locator('#closing-menu').waitFor({ state: 'detached' });
};

/** Takes the seat from wherever it is to 空闲; a call that was not closed yet is closed. */
export const beReady = async (seat: SeatPage): Promise<void> => {
  if (await seat.page.locator('#closing-menu').isVisible()) await close(seat);
  const button = seat.page.locator('#call-bar button[name="state"][value="ready"]');
  if (await button.isVisible()) await button.click();
  await seat.bar({ 'data-seat-state': 'ready' });
};

/** Takes the seat to 离席. */
const beOff = async (seat: SeatPage): Promise<void> => {
  await beReady(seat);
  await seat.page.locator('#call-bar button[name="state"][value="off"]').click();
  await seat.bar({ 'data-seat-state': 'off' });
};

/** After a call: closes it without a ticket and comes back to 空闲. */
export const wrapUp = async (seat: SeatPage): Promise<void> => {
  await seat.bar({ 'data-phone': 'none', 'data-seat-state': 'after-call' });
  await seat.page.locator('#closing-menu').waitFor();
  await beReady(seat);
};
