import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { verifyAudit } from '../../src/commands/audit/verify.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { fill, sitDown } from '../support/desk.ts';
import { root } from '../support/root.ts';
import { type TestServer, testServer } from '../support/server.ts';
import { shanghai } from '../support/time.ts';

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

const picture = async (label: string) => ({
  name: `${label}.png`,
  mimeType: 'image/png',
  buffer: await sharp({ create: { width: 640, height: 400, channels: 3, background: '#7a8a6a' } })
    .png()
    .toBuffer(),
});

/** A real complaint from the corpus where it is at hand, otherwise one of ours; about street traders either way. */
const appealText = (): string => {
  const corpus = join(root, '../shared/data/haikou.jsonl');
  const own = '五堰小学门口每天下午都有十几个流动摊贩占道经营，炸串的油烟很大，学生放学只能走到马路上，请派人管一管。';
  if (!existsSync(corpus)) return own;
  const rows = readFileSync(corpus, 'utf8')
    .split('\n')
    .filter((line) => line.includes('占道经营'))
    .slice(0, 40);
  const texts = rows
    .map((line) => (JSON.parse(line) as { text: string }).text)
    .filter((text) => text.length > 30 && text.length < 300);
  return texts[0] ?? own;
};

/** Files an appeal as a citizen on a phone; gives number and query code from the confirmation page. */
const file = async (page: Page, text: string): Promise<{ number: string; code: string }> => {
  await page.goto('/');
  await page.getByRole('link', { name: '我要反映问题' }).first().click();
  const form = page.locator('form[action="/appeals"]');
  await fill(form, {
    text,
    city: '420300',
    county: '420302',
    address: '五堰街办人民小学门口',
    name: '孙桂兰',
    phone: '19900001234',
    files: { files: [await picture('现场照片')] },
  });
  await form.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('heading', { name: '您反映的问题已登记' }).waitFor();
  const [number = '', code = ''] = await page.locator('.receipt-value').allTextContents();
  return { number, code };
};

const answers = { reached: 'yes', contacted: 'yes' };

test('an appeal goes its whole way: filed, routed, handled, badly reviewed, put right, published, told', async () => {
  const { page: phone, complaints } = await openPage(browser, server.address, { width: 390, height: 844 });
  const { number, code } = await file(phone, appealText());
  assert.match(number, /^20261123\d{6}$/u);
  assert.match(code, /^[2-9A-HJ-NP-Z]{8}$/u);

  const dispatcher = await sitDown(browser, server.address, 'paidan');
  await dispatcher.page.goto(`/dispatch/${number}`);
  const first = dispatcher.page.locator('.candidate').first();
  assert.match((await first.textContent()) ?? '', '十堰市茅箭区城市管理执法局');
  assert.match((await first.textContent()) ?? '', '条款');
  await dispatcher.page.keyboard.press('1');
  const sent = dispatcher.page.waitForResponse((answer) => answer.url().endsWith(`/dispatch/${number}`));
  await dispatcher.page.keyboard.press('Enter');
  await sent;

  const unit = await sitDown(browser, server.address, 'chengguan');
  server.clock.set('2026-11-23 10:00');
  await unit.page.goto('/queue/to-sign');
  await unit.page.locator(`a[href*="/tickets/${number}"]`).first().click();
  await unit.act(number, 'acceptance');
  server.clock.set('2026-11-25 15:00');
  await unit.arrive();
  await unit.page.goto(`/tickets/${number}`);
  // The field stands there only while a body that assists owes its part.
  const owed = (await unit.page.locator('[name="withoutAssist"]').count()) > 0;
  await unit.act(number, 'reply', {
    ...(owed ? { withoutAssist: '与协办单位已当面会商。' } : {}),
    text: '已安排执法人员每天下午在校门口值守，摊贩已劝离到疏导点。',
    contact: '11月25日下午电话联系，已告知结果。',
  });

  server.clock.set('2026-11-25 16:00');
  await dispatcher.arrive();
  await dispatcher.act(number, 'reply-approval');

  server.clock.set('2026-11-26 10:00');
  const supervisor = await sitDown(browser, server.address, 'duban');
  await supervisor.act(number, 'callback', {
    ...answers,
    solution: 'unsolved',
    satisfaction: 'very-dissatisfied',
    reasons: 'not-solved',
    words: '值守的人一走，摊子马上又回来了。',
  });
  assert.match((await supervisor.page.textContent('main')) ?? '', '整改');

  server.clock.set('2026-11-26 14:00');
  await unit.arrive();
  await unit.page.goto(`/tickets/${number}`);
  await unit.act(number, 'verification', { finding: 'upheld', ground: '现场复查，摊贩在 18 点后确有回流。' });
  await unit.act(number, 'measures', {
    way: 'by-date',
    text: '十日内安装隔离护栏，固定岗值守到 19 点。',
    problem: '值守时段有空档。',
    responsible: '李国强',
  });
  server.clock.set('2026-12-02 10:00');
  await unit.arrive();
  await unit.act(number, 'feedback', {
    text: '护栏已安装完毕，摊贩已进入疏导点。',
    files: { files: [await picture('整改后')] },
  });

  server.clock.set('2026-12-03 10:00');
  await supervisor.arrive();
  await supervisor.page.goto(`/tickets/${number}`);
  await supervisor.act(number, 'second-callback', {
    ...answers,
    solution: 'solved',
    satisfaction: 'satisfied',
    conclusion: '已安装隔离护栏并固定岗值守，二次回访满意。',
  });
  assert.match((await supervisor.page.textContent('main')) ?? '', '已办结');
  await supervisor.act(number, 'publication', {
    problem: '校门口值守时段有空档，摊贩回流。',
    result: '已安装隔离护栏并固定岗值守，二次回访满意。',
  });

  const { page: anybody } = await openPage(browser, server.address);
  await anybody.goto('/public');
  const published = (await anybody.textContent('main')) ?? '';
  assert.match(published, '已安装隔离护栏并固定岗值守，二次回访满意。');
  assert.match(published, '十堰市茅箭区城市管理执法局');
  assert.not.match(published, '孙桂兰');
  assert.not.match(published, '19900001234');

  await phone.goto('/progress');
  await fill(phone.locator('form[action="/progress"]'), { number, code });
  await phone.getByRole('button', { name: '查询' }).click();
  await phone.waitForURL(`**/progress/${number}`);
  const story = (await phone.textContent('main')) ?? '';
  for (const told of ['十堰市茅箭区城市管理执法局', '已安排执法人员每天下午在校门口值守', '安装隔离护栏', '满意'])
    assert.match(story, told);
  assert.not.match(story, '李国强', 'the citizen is told units, not persons');

  assert.is(
    (
      await verifyAudit(server.installation.store, {
        now: shanghai('2026-11-25 09:00'),
        uploadFolder: server.installation.uploadFolder,
      })
    ).broken,
    null,
  );
  // The nights that the test jumps over end sessions, and with them the streams of pages left open.
  const unexpected = (lines: string[]) => lines.filter((line) => !line.includes('401'));
  for (const desk of [dispatcher, unit, supervisor]) assert.equal(unexpected(desk.complaints), []);
  assert.equal(complaints, []);
});

test.run();
