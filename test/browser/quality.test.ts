import type { Browser } from 'playwright-core';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { launchBrowser } from '../support/browser.ts';
import { sitDown } from '../support/desk.ts';
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

test('the charts show under the content policy, in the colours of the theme that is chosen', async () => {
  const { number } = await file(server);
  const { page, complaints } = await sitDown(browser, server.address, 'paidan');
  await page.goto(`/dispatch/${number}`);
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await page.getByText('没有待派的诉求。').waitFor();
  await page.goto('/quality');
  const chart = page.locator('svg.chart-picture');
  await chart.waitFor();
  const size = await chart.boundingBox();
  assert.equal([size?.width, size?.height], [640, 280]);
  const styleOf = (property: string): Promise<string> =>
    page.evaluate(
      `getComputedStyle([...document.querySelectorAll('.chart-picture text')].find((one) => one.textContent === '成立率')).${property}`,
    );
  const colour = () => styleOf('fill');
  assert.is(await styleOf('fontSize'), '12px');
  assert.is(await colour(), 'rgb(26, 37, 48)');
  await page.locator('.menu > summary').click();
  await page.locator('.menu button[value="contrast"]').click();
  await chart.waitFor();
  assert.is(await colour(), 'rgb(255, 255, 255)');
  assert.equal(complaints, []);
});

test.run();
