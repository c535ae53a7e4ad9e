import type { Browser, Locator, Page } from 'playwright-core';
import { openPage } from './browser.ts';

/** What is filled into a form: text into fields, the value of a radio or select, files by path. */
export type Filling = Record<string, string | { files: { name: string; mimeType: string; buffer: Buffer }[] }>;

/** Fills the fields of a form by their names. */
export const fill = async (form: Locator, filling: Filling): Promise<void> => {
  for (const [name, value] of Object.entries(filling)) {
    const field = form.locator(`[name="${name}"]`).first();
    if (typeof value !== 'string') {
      await field.setInputFiles(value.files);
      continue;
    }
    const kind = await field.evaluate((element) => `${element.tagName}:${element.getAttribute('type') ?? ''}`);
    if (kind === 'INPUT:radio' || kind === 'INPUT:checkbox')
      await form.locator(`[name="${name}"][value="${value}"]`).check();
    else if (kind.startsWith('SELECT')) await field.selectOption(value);
    else await field.fill(value);
  }
};

/** A person at a desk: signed in by the button of the demonstration account. */
export type Desk = {
  page: Page;
  complaints: string[];
  /** Signs in again, as every morning. */
  arrive: () => Promise<void>;
  /** Opens a ticket's act, fills it in and sends it; fails on a refusal. */
  act: (number: string, noun: string, filling?: Filling) => Promise<void>;
  /** The same where the core is to refuse: gives the sentence over the form; fails when the act was carried out. */
  refused: (number: string, noun: string, filling?: Filling) => Promise<string>;
};

/** Opens a browser session for a demonstration account and signs in as its owner would: with one click. */
export const sitDown = async (browser: Browser, address: string, login: string): Promise<Desk> => {
  const { page, complaints } = await openPage(browser, address);
  const arrive = async (): Promise<void> => {
    await page.goto('/login');
    await page.locator(`form:has(input[value="${login}"]) button`).click();
    await page.waitForURL((url) => url.pathname !== '/login');
  };
  await arrive();
  /** Fills an act's form in and sends it; gives the status of the answer and the version that was seen. */
  const send = async (number: string, noun: string, filling: Filling): Promise<{ status: number; seen: string }> => {
    if (!page.url().endsWith(`/tickets/${number}`)) await page.goto(`/tickets/${number}`);
    const form = page.locator(`form[action="/tickets/${number}/${noun}"]`).first();
    const closed = page.locator('details:not([open])', { has: form }).first();
    if ((await closed.count()) > 0) await closed.locator('summary').first().click();
    await fill(form, filling);
    const seen = (await form.locator('[name="version"]').getAttribute('value')) ?? '';
    const answered = page.waitForResponse((answer) => answer.url().endsWith(`/tickets/${number}/${noun}`));
    await form.locator('button:not([type="button"]):not([name="search"])').last().click();
    return { status: (await answered).status(), seen };
  };
  const act: Desk['act'] = async (number, noun, filling = {}) => {
    const { status, seen } = await send(number, noun, filling);
    if (status >= 400) throw new Error(`${noun}: ${status} ${await page.locator('main').textContent()}`);
    // The answer is swapped in a moment later: the page is new when no form carries the old version any more.
    await page.locator(`input[name="version"][value="${seen}"]`).first().waitFor({ state: 'detached' });
  };
  const refused: Desk['refused'] = async (number, noun, filling = {}) => {
    // What stands there from a refusal before is marked; the swap leaves no mark.
    await page.evaluate(`document.querySelector('.error-summary')?.setAttribute('data-old', '')`);
    const { status } = await send(number, noun, filling);
    if (status < 400) throw new Error(`${noun} was carried out`);
    return (await page.locator('.error-summary:not([data-old])').first().textContent()) ?? '';
  };
  return { page, complaints, arrive, act, refused };
};
