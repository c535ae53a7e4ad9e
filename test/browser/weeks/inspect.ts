import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import * as assert from 'uvu/assert';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where pictures of the inspected pages are put for people to look at; none are taken unless it is named. */
const pictures = process.env.GUIKOU_PICTURES ?? '';

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

type Finding = { id: string; impact: string; nodes: { html: string }[] };

/** What axe-core calls serious or critical on the page as it stands, in a line each. */
const seriousOn = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe);
  const found = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: Finding[];
  };
  return found.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
};

/** Looks at the page that is open on the office monitor and on a phone: nothing serious by axe-core, nothing wider than the screen. */
export const inspect = async (page: Page, name: string): Promise<void> => {
  for (const size of sizes) {
    await page.setViewportSize(size);
    const seen = `${name} at ${size.width}`;
    if (pictures !== '') {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}-${size.width}.png`), fullPage: true, caret: 'initial' });
    }
    assert.equal(await seriousOn(page), [], seen);
    const width = await page.evaluate('document.documentElement.scrollWidth');
    assert.ok(Number(width) <= size.width, `${seen} is ${width} px wide`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
};
