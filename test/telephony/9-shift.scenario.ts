import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import * as assert from 'uvu/assert';
import { scenario } from './support/scenario.ts';
import { beReady, type SeatPage, withSeats } from './support/seat-page.ts';
import { type SpeakingCitizen, speakingCitizen } from './support/speaking-citizen.ts';
import type { Stack } from './support/stack.ts';
import { until } from './support/until.ts';

const LOST_CARD = '我想咨询一下，身份证丢了，人在外地，能不能在当地补办，要带什么材料。';
const STALLS = '人民小学西门每天下午放学有很多卖炸串的摊子占着人行道，孩子只能走机动车道，希望城管来管一管。';
const LIGHTS = '柳林路和文化路交叉口的路灯坏了三天，晚上过马路看不见，请派人来修。';

/** Where pictures of the shift are put for somebody to look at; none are made unless it is named. */
const pictures = process.env['GUIKOU_TELEPHONY_PICTURES'];

const picture = async ({ page }: SeatPage, name: string): Promise<void> => {
  if (pictures === undefined) return;
  mkdirSync(pictures, { recursive: true });
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.screenshot({ path: join(pictures, `${name}-${width}.png`) });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
};

type BookedCall = { ticket: string | null; closing: string | null; closedAt: number | null; outcome: string | null };

const bookOf = (stack: Stack, phone: string): BookedCall[] => {
  const store = new Sqlite(join(stack.folder, 'data/guikou.sqlite'), { readonly: true });
  try {
    return store
      .prepare(
        'select ticket, closing_reason as closing, closed_at as closedAt, outcome from call where phone = ? order by rowid',
      )
      .all(phone) as BookedCall[];
  } finally {
    store.close();
  }
};

const talkingTo = async (
  stack: Stack,
  seat: SeatPage,
  number: string,
  play: (citizen: SpeakingCitizen) => Promise<void>,
): Promise<void> => {
  const citizen = await speakingCitizen(stack, number);
  try {
    await beReady(seat);
    citizen.call();
    await seat.bar({ 'data-phone': 'ringing' });
    await seat.page.waitForURL('**/seat/intake?call=*');
    await seat.page.keyboard.press('Alt+A');
    await seat.bar({ 'data-phone': 'talking', 'data-seat-state': 'talking' });
    await play(citizen);
  } finally {
    await citizen.leave();
  }
};

/** Types as a person does, so that what listens to the typing hears it. */
const write = async ({ page }: SeatPage, name: string, text: string): Promise<void> => {
  await page.locator('#name').fill(name);
  await page.locator('#text').fill(text);
};

const registered = async ({ page }: SeatPage): Promise<string> => {
  await page.locator('[data-draft-done]').first().waitFor({ state: 'attached' });
  const number = /\b20\d{12}\b/u.exec((await page.locator('#main').textContent()) ?? '')?.[0];
  assert.ok(number, 'the page names the ticket');
  return String(number);
};

scenario(
  'a shift: answered on the spot, registered, attached to a cluster, handed over, missed and called back',
  (stack) =>
    withSeats(stack, ['zuoxi', 'zuoxi2'], async (seat, colleague) => {
      const { page } = seat;
      // The colleague comes later; until then all calls are for one seat.
      await colleague.page.locator('#call-bar button[name="state"][value="training"]').click();
      await colleague.bar({ 'data-seat-state': 'training' });

      await talkingTo(stack, seat, '19900006001', async (citizen) => {
        await write(seat, '赵先生', LOST_CARD);
        await page.locator('#suggestions', { hasText: '身份证' }).waitFor();
        await page.keyboard.press('Alt+Shift+1');
        await page.locator('#answer-box input[name="entry"]').waitFor();
        await picture(seat, '1-knowledge');
        citizen.hangUp();
        await page.keyboard.press('Alt+Enter');
        await registered(seat);
        await picture(seat, '1-answered');
        await page.locator('#main', { hasText: '知识条目' }).waitFor();
      });
      await until('the call hangs on its ticket', () => bookOf(stack, '19900006001')[0]?.ticket);

      await talkingTo(stack, seat, '19900006002', async (citizen) => {
        await write(seat, '钱女士', LIGHTS);
        await page.locator('#suggestions', { hasText: 'Alt+1' }).waitFor();
        await page.keyboard.press('Alt+1');
        await picture(seat, '2-suggestion');
        citizen.hangUp();
        await page.keyboard.press('Control+Enter');
        await registered(seat);
        await picture(seat, '2-registered');
      });

      await talkingTo(stack, seat, '19900006003', async (citizen) => {
        await write(seat, '孙女士', STALLS);
        await page.locator('#suggestions button[name="into"]').first().waitFor();
        await picture(seat, '3-cluster');
        await page.keyboard.press('Alt+6');
        await registered(seat);
        await page.locator('#main', { hasText: '并入' }).waitFor();
        await picture(seat, '3-attached');
        citizen.hangUp();
      });

      await beReady(colleague);
      await talkingTo(stack, seat, '19900006004', async (citizen) => {
        await write(seat, '李先生', '企业想申请用工补贴，材料交了两个月没有消息。');
        await page.locator('#main', { hasText: '已自动保存' }).waitFor();
        await page.keyboard.press('Alt+T');
        await page.locator('#transfer-to option[value="seat:1002"]').waitFor({ state: 'attached' });
        await page.locator('#transfer-to').selectOption('seat:1002');
        await picture(seat, '4-transfer');
        await page.locator('#transfer-menu .button-primary').click();
        await colleague.bar({ 'data-phone': 'ringing' }, 15_000);
        await colleague.act('answer');
        await colleague.bar({ 'data-phone': 'talking', 'data-purpose': 'transfer' });
        await until('the typed record came along', async () =>
          (await colleague.page.locator('#text').inputValue()).includes('用工补贴'),
        );
        await picture(colleague, '4-taken-over');
        await colleague.hear();
        citizen.hangUp();
        await colleague.bar({ 'data-phone': 'none' });
        await colleague.page.locator('#text').focus();
        await colleague.page.keyboard.press('Control+Enter');
        await registered(colleague);
      });

      await seat.page.locator('#call-bar').waitFor();
      for (const one of [seat, colleague]) {
        await beReady(one);
        await one.page.locator('#break-menu summary').click();
        await one.page.locator('#break-menu button[value="meal"]').click();
        await one.bar({ 'data-seat-state': 'break' });
      }
      const late = await speakingCitizen(stack, '19900006005');
      try {
        late.call();
        await until('the call waits', () => bookOf(stack, '19900006005').length > 0);
        late.hangUp();
        await until('it was given up', () => bookOf(stack, '19900006005')[0]?.outcome === 'abandoned');
        await beReady(seat);
        await page.goto('/call-tasks');
        await seat.bar({ 'data-line': 'ready' });
        await picture(seat, '5-tasks');
        await page.locator('tr, li', { hasText: '199****6005' }).locator('form[data-dial] button').first().click();
        await late.told('CALL_ESTABLISHED');
        await seat.bar({ 'data-phone': 'talking', 'data-purpose': 'return-call' });
        await seat.hear();
        await picture(seat, '5-called-back');
        late.hangUp();
        await seat.bar({ 'data-phone': 'none', 'data-seat-state': 'after-call' });
        await page.locator('#closing-menu summary').click();
        await page.locator('#bar-closing-reason').selectOption('consultation-answered');
        await page.locator('#closing-menu button').click();
        await page.locator('#closing-menu').waitFor({ state: 'detached' });
      } finally {
        await late.leave();
      }

      const numbers = ['19900006001', '19900006002', '19900006003', '19900006004', '19900006005'];
      const book = numbers.flatMap((number) => bookOf(stack, number));
      await until('every call of the shift is closed', () =>
        numbers.flatMap((number) => bookOf(stack, number)).every(({ closedAt }) => closedAt !== null),
      );
      assert.ok(book.length >= 7, 'five citizens, one call handed over, one called back');
    }),
);
