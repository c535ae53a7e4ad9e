import type { Browser, Page } from 'playwright-core';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import { findTicket } from '../../src/store/tickets.ts';
import { launchBrowser } from '../support/browser.ts';
import { type Desk, sitDown } from '../support/desk.ts';
import { file } from '../support/filed.ts';
import { type TestServer, testServer } from '../support/server.ts';

let server: TestServer;
let browser: Browser;

test.before(async () => {
  server = await testServer();
  browser = await launchBrowser();
});
test.after(async () => {
  await browser.close();
  await server.stop();
});

const reload = async ({ number }: Ticket): Promise<Ticket> => {
  const ticket = await findTicket(server.installation.store, { kind: 'all' }, number);
  if (!ticket) throw new Error(`${number} is gone`);
  return ticket;
};

/** The answer to what the last key sent, and the panel that it brought. */
const answered = async (page: Page, path: string, press: () => Promise<void>): Promise<number> => {
  const answer = page.waitForResponse((response) => new URL(response.url()).pathname === path);
  await press();
  return (await answer).status();
};

/** Opens an appeal on the panel as a dispatcher does who never touches the mouse. */
const open = async (ticket: Ticket): Promise<Desk> => {
  const desk = await sitDown(browser, server.address, 'paidan');
  await desk.page.goto(`/dispatch/${ticket.number}`);
  return desk;
};

/** Waits until what fits the selector has the focus. */
const focusOn = (page: Page, selector: string): Promise<void> => page.locator(`${selector}:focus`).waitFor();

test('a clear case: one digit and Enter, and the next appeal slides in', async () => {
  const first = await file(server);
  const next = await file(server, { title: '路灯坏了半个月', text: '北京中路公交站旁的路灯坏了半个月没人修。' });
  const { page, complaints } = await open(first);
  await page.keyboard.press('1');
  await focusOn(page, '#lead-1');
  assert.is(await page.locator('.correction').isVisible(), false, 'the first candidate needs no reason');
  assert.is(await answered(page, `/dispatch/${first.number}`, () => page.keyboard.press('Enter')), 200);
  await page.locator('.appeal[data-arrived]', { hasText: next.appeal.title }).waitFor();
  assert.match((await page.textContent('.waiting-done')) ?? '', '已派给十堰市茅箭区城市管理执法局');
  assert.ok(page.url().endsWith(`/dispatch/${next.number}`));
  const dispatched = await reload(first);
  assert.equal([dispatched.state, dispatched.lead?.code], ['dispatched', 'urban-management@420302']);
  assert.equal(complaints, []);
});

test('a correction: Enter alone asks for the reason, one more key gives it and dispatches', async () => {
  const ticket = await file(server);
  const second = ticket.routing?.candidates[1];
  const { page, complaints } = await open(ticket);
  await page.keyboard.press('2');
  await page.locator('.correction').waitFor();
  assert.is(await answered(page, `/dispatch/${ticket.number}`, () => page.keyboard.press('Enter')), 422);
  await page.locator('#correction[aria-invalid="true"]').waitFor();
  await focusOn(page, '#lead-2:checked');
  assert.is(await answered(page, `/dispatch/${ticket.number}`, () => page.keyboard.press('q')), 200);
  const { lead, matter } = await reload(ticket);
  assert.equal([lead?.code, matter?.code], [second?.code, second?.matter?.code]);
  await page.goto(`/tickets/${ticket.number}`);
  assert.match((await page.textContent('main')) ?? '', '改派理由：职责不符');
  assert.equal(
    complaints.filter((line) => !line.includes('422')),
    [],
  );
});

test('a correction in own words: Enter in the field sends the words and no usual reason', async () => {
  const ticket = await file(server);
  const { page } = await open(ticket);
  await page.keyboard.press('2');
  await page.keyboard.press('c');
  await page.keyboard.type('qq群里说好由该单位牵头治理');
  assert.is(await answered(page, `/dispatch/${ticket.number}`, () => page.keyboard.press('Enter')), 200);
  await page.goto(`/tickets/${ticket.number}`);
  assert.match((await page.textContent('main')) ?? '', /改派理由：qq群里说好由该单位牵头治理/);
});

test('the directory by s: short name or pinyin, Enter takes the unit near the place, one key gives the reason', async () => {
  const ticket = await file(server);
  const { page, complaints } = await open(ticket);
  for (const [typed, unit] of [
    ['zhangwan', '@420303'],
    ['社保', 'human-resources@420302'],
  ] as const) {
    await page.keyboard.press('s');
    await focusOn(page, '#unit-query');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(typed);
    await page.keyboard.press('Enter');
    await focusOn(page, `#unit-results input[value*="${unit}"]:checked`);
  }
  assert.is(await answered(page, `/dispatch/${ticket.number}`, () => page.keyboard.press('w')), 200);
  assert.is((await reload(ticket)).lead?.code, 'human-resources@420302');
  assert.equal(complaints, []);
});

test('r, d and a open their forms, Esc closes them, and Enter on their buttons opens instead of dispatching', async () => {
  const ticket = await file(server);
  const { page } = await open(ticket);
  for (const [key, field] of [
    ['r', 'redirection-to'],
    ['d', 'refusal-ground'],
    ['a', 'answer-text'],
  ] as const) {
    await page.keyboard.press(key);
    await focusOn(page, `#${field}`);
    await page.keyboard.press('Escape');
    await focusOn(page, 'summary');
  }
  await page.keyboard.press('1');
  await page.locator('.act > summary[data-key="r"]').focus();
  await page.keyboard.press('Enter');
  await focusOn(page, '#redirection-to');
  assert.is((await reload(ticket)).state, 'registered');
});

test('the question mark shows the keys of the page, also those of the reasons when they can be pressed', async () => {
  const ticket = await file(server);
  const { page } = await open(ticket);
  await page.keyboard.press('2');
  await page.keyboard.press('?');
  const help = page.locator('#key-help');
  await help.waitFor();
  const words = (await help.textContent()) ?? '';
  for (const said of ['以“职责不符”派给所选单位', '在名录中查找单位', '转接', '不予受理', '派单'])
    assert.match(words, said);
  await page.keyboard.press('Escape');
  await help.waitFor({ state: 'detached' });
});

test('a clause opens in place by the keyboard, and an earlier ticket can be followed', async () => {
  const earlier = await file(server, { title: '夜市占道' });
  const ticket = await file(server);
  const { page, complaints } = await open(earlier);
  await page.keyboard.press('1');
  await answered(page, `/dispatch/${earlier.number}`, () => page.keyboard.press('Enter'));
  // The page goes on to the next appeal by itself; a second navigation must not cut into that one.
  await page.locator('.appeal[data-arrived]').waitFor();
  await page.goto(`/dispatch/${ticket.number}`);
  await page.locator('.clause > summary').first().focus();
  await page.keyboard.press('Enter');
  assert.match((await page.locator('.clause-facts').first().textContent()) ?? '', '主办城市管理执法');
  const follow = page.locator('.similar-ticket', { hasText: '夜市占道' }).getByRole('button', { name: /照此派单/ });
  await follow.focus();
  assert.is(await answered(page, `/dispatch/${ticket.number}/example`, () => page.keyboard.press('Enter')), 200);
  await focusOn(page, '[name="candidate"]:checked');
  assert.is(await answered(page, `/dispatch/${ticket.number}`, () => page.keyboard.press('Enter')), 200);
  assert.is((await reload(ticket)).lead?.code, 'urban-management@420302');
  assert.equal(complaints, []);
});

test.run();
