import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import * as assert from 'uvu/assert';
import { z } from 'zod';
import { commandsAt } from '../../src/telephony/kamailio/commands.ts';
import { orderKeyOf } from '../../src/telephony/order-key.ts';
import { endMedia, mediaCalls } from './support/media.ts';
import { scenario } from './support/scenario.ts';
import { beReady, type SeatPage, withCitizenPage, withSeats, wrapUp } from './support/seat-page.ts';
import { type SpeakingCitizen, speakingCitizen } from './support/speaking-citizen.ts';
import type { Stack } from './support/stack.ts';
import { until } from './support/until.ts';

/** Kamailio's list of WebSockets, each beginning with its number. */
const lines = z.object({ connections: z.array(z.string()) });

/** A citizen who has a ticket in the demonstration. */
const KNOWN = '19900001071';

const withCitizen = async (
  stack: Stack,
  number: string,
  play: (citizen: SpeakingCitizen) => Promise<void>,
): Promise<void> => {
  const citizen = await speakingCitizen(stack, number);
  try {
    await play(citizen);
  } finally {
    await citizen.leave();
  }
};

/** The citizen calls, and the seat answers by the keyboard. */
const answered = async (citizen: SpeakingCitizen, seat: SeatPage): Promise<void> => {
  await beReady(seat);
  citizen.call();
  await seat.bar({ 'data-phone': 'ringing' });
  await seat.page.keyboard.press('Alt+A');
  await seat.bar({ 'data-phone': 'talking', 'data-seat-state': 'talking' });
};

/** Breaks off the lines of all browsers, as a network does. */
const dropLines = async ({ telephony: { commands, secret } }: Stack): Promise<void> => {
  const ask = commandsAt(commands, orderKeyOf(secret));
  const { connections } = lines.parse(await ask('ws.dump'));
  for (const line of connections) await ask('ws.close', [Number(line.split(':')[0])]);
};

const phoneOf = (stack: Stack, ticket: string): string => {
  const store = new Sqlite(join(stack.folder, 'data/guikou.sqlite'), { readonly: true });
  try {
    return String(store.prepare('select phone from ticket where number = ?').pluck().get(ticket));
  } finally {
    store.close();
  }
};

scenario('T1 the telephone of a seat registers, renews its credentials during a call, and the call goes on', (stack) =>
  withSeats(stack, ['zuoxi'], (seat) =>
    withCitizen(stack, KNOWN, async (citizen) => {
      let given = 0;
      await seat.page.route('**/seat/phone/credentials', async (route) => {
        given += 1;
        const answer = await route.fetch();
        await route.fulfill({ response: answer, json: { ...(await answer.json()), renewAt: Date.now() + 4_000 } });
      });
      await seat.page.reload();
      await seat.bar({ 'data-line': 'ready' });
      await answered(citizen, seat);
      const before = given;
      await until('the credentials were renewed twice', () => given >= before + 2, 15_000);
      await seat.bar({ 'data-phone': 'talking', 'data-line': 'ready' });
      await seat.hear();
      await seat.act('hang-up');
      await citizen.told('CALL_CLOSED');
      await wrapUp(seat);
    }),
  ),
);

scenario(
  'T2 a citizen calls: the desk opens by itself with what is known of the number, both hear each other, either hangs up',
  (stack) =>
    withSeats(stack, ['zuoxi'], (seat) =>
      withCitizen(stack, KNOWN, async (citizen) => {
        await beReady(seat);
        citizen.call();
        await seat.bar({ 'data-phone': 'ringing' });
        await seat.page.locator('#call-bar .call-number', { hasText: '199****1071' }).waitFor();
        const call = await seat.attribute('data-call');
        // Nothing was being written: the desk opens while it rings.
        await seat.page.waitForURL(`**/seat/intake?call=${call}`);
        await seat.page.locator('#main', { hasText: '出租车拒载' }).waitFor();
        await seat.page.keyboard.press('Alt+A');
        await seat.bar({ 'data-phone': 'talking', 'data-seat-state': 'talking' });
        await seat.hear();
        citizen.hangUp();
        await wrapUp(seat);
        await answered(citizen, seat);
        assert.ok((await seat.attribute('data-sip-call'))?.length, 'page and server know the call by one Call-ID');
        await seat.page.keyboard.press('Alt+H');
        await citizen.told('CALL_CLOSED', 2);
        await wrapUp(seat);
      }),
    ),
);

scenario('a call goes on while the seat looks up other pages, and leaving is asked about', (stack) =>
  withSeats(stack, ['zuoxi'], (seat) =>
    withCitizen(stack, '19900005001', async (citizen) => {
      const { page } = seat;
      await answered(citizen, seat);
      for (const [link, heading] of [
        ['通话记录', '通话记录'],
        ['回拨任务', '回拨任务'],
      ] as const) {
        await page.locator('#rail a', { hasText: link }).click();
        await page.locator('#main h1', { hasText: heading }).waitFor();
        await seat.bar({ 'data-phone': 'talking' });
      }
      await page.goBack();
      await page.locator('#main h1', { hasText: '通话记录' }).waitFor();
      await page.locator('.bar-search input').fill('19900001071');
      await page.locator('.bar-search input').press('Enter');
      await page.waitForURL('**/search?q=19900001071');
      await seat.hear();
      let asked = 0;
      page.on('dialog', (dialog) => {
        asked += 1;
        void dialog.dismiss();
      });
      await page.close({ runBeforeUnload: true });
      await until('the browser asks before it leaves', () => asked > 0);
      await seat.hear();
      await seat.act('hang-up');
      await wrapUp(seat);
    }),
  ),
);

scenario('T5 T6 hold, taking up again, mute, and the keypad', (stack) =>
  withSeats(stack, ['zuoxi'], (seat) =>
    withCitizen(stack, '19900005001', async (citizen) => {
      const { page } = seat;
      await answered(citizen, seat);
      await seat.hear();
      await page.keyboard.press('Alt+J');
      await seat.bar({ 'data-phone': 'held' });
      await page.locator('#call-bar [data-call-state="held"]').waitFor();
      await page.keyboard.press('Alt+J');
      await seat.bar({ 'data-phone': 'talking' });
      await page.locator('#call-bar [data-call-state="talking"]').waitFor();
      await seat.hear();
      await page.keyboard.press('Alt+M');
      await page.locator('#call-bar [data-phone-act="mute"][aria-pressed="true"]').waitFor();
      await page.keyboard.press('Alt+M');
      await page.locator('#keypad-menu summary').click();
      await page.locator('#keypad-menu [data-tone="9"]').click();
      assert.is((await citizen.told('CALL_DTMF_START')).param, '9');
      await seat.act('hang-up');
      await wrapUp(seat);
    }),
  ),
);

scenario(
  'T7 a callback by click: the citizen is called, both hear each other, the call stands on the ticket',
  (stack) =>
    withSeats(stack, ['zuoxi'], async (seat) => {
      const { page } = seat;
      await beReady(seat);
      await page.locator('#rail a', { hasText: '待回访' }).click();
      const form = page.locator('form[data-dial]').first();
      const ticket = (await form.locator('input[name="ticket"]').getAttribute('value')) ?? '';
      await withCitizen(stack, phoneOf(stack, ticket), async (citizen) => {
        await form.locator('button').click();
        await citizen.told('CALL_ESTABLISHED');
        await seat.bar({ 'data-phone': 'talking', 'data-purpose': 'callback' });
        // What to ask and where to write it down stands before the seat.
        await page.waitForURL(`**/tickets/${ticket}`);
        await seat.hear();
        citizen.hangUp();
        await seat.bar({ 'data-phone': 'none' });
        await page.reload();
        assert.match((await page.locator('#calls-title + ul li').first().textContent()) ?? '', /回访.*已接通/u);
        await seat.bar({ 'data-line': 'ready' });
        await beReady(seat);
      });
      // Nobody is at the other end any more: the seat is told why it hears nothing.
      await page.locator('form[data-dial] button').first().click();
      await page.locator('[data-line-words]', { hasText: '请稍后再拨' }).waitFor({ timeout: 20_000 });
      await beReady(seat);
    }),
);

scenario('T8 a call is handed to a colleague, whose desk opens, and the first seat is free again', (stack) =>
  withSeats(stack, ['zuoxi', 'zuoxi2'], (seat, colleague) =>
    withCitizen(stack, KNOWN, async (citizen) => {
      await answered(citizen, seat);
      await beReady(colleague);
      await seat.page.keyboard.press('Alt+T');
      await seat.page.locator('#transfer-to option[value="seat:1002"]').waitFor({ state: 'attached' });
      await seat.page.locator('#transfer-to').selectOption('seat:1002');
      await seat.page.locator('#transfer-menu .button-primary').click();
      await colleague.bar({ 'data-phone': 'ringing' }, 15_000);
      await colleague.act('answer');
      await colleague.bar({ 'data-phone': 'talking', 'data-purpose': 'transfer' });
      await colleague.page.waitForURL(`**/seat/intake?call=${await colleague.attribute('data-call')}`);
      await colleague.hear();
      await seat.bar({ 'data-phone': 'none' });
      await colleague.act('hang-up');
      await wrapUp(colleague);
      await beReady(seat);
    }),
  ),
);

scenario('a colleague is asked first, all three speak, then the call is handed over', (stack) =>
  withSeats(stack, ['zuoxi', 'zuoxi2'], (seat, colleague) =>
    withCitizen(stack, KNOWN, async (citizen) => {
      const { page } = seat;
      await answered(citizen, seat);
      await beReady(colleague);
      await page.keyboard.press('Alt+T');
      await page.locator('#transfer-to option[value="seat:1002"]').waitFor({ state: 'attached' });
      await page.locator('#transfer-to').selectOption('seat:1002');
      await page.locator('#transfer-menu button[name="first"]').click();
      await colleague.bar({ 'data-phone': 'ringing' }, 15_000);
      await seat.bar({ 'data-phone': 'held', 'data-second': 'dialling' });
      await colleague.act('answer');
      await seat.bar({ 'data-second': 'talking' });
      await colleague.hear();
      await seat.act('join');
      await seat.bar({ 'data-phone': 'talking', 'data-second': 'joined' });
      await seat.hear();
      await colleague.hear();
      await seat.act('hand-over');
      await colleague.bar({ 'data-phone': 'ringing', 'data-purpose': 'transfer' }, 15_000);
      await colleague.act('answer');
      await colleague.bar({ 'data-phone': 'talking', 'data-purpose': 'transfer' });
      await colleague.hear();
      await seat.bar({ 'data-phone': 'none' });
      await colleague.act('hang-up');
      await wrapUp(colleague);
      await beReady(seat);
    }),
  ),
);

scenario(
  'T9 a line that breaks off stands again by itself, also after the telephone server was started anew during a call',
  (stack) =>
    withSeats(stack, ['zuoxi'], (seat) =>
      withCitizen(stack, KNOWN, async (citizen) => {
        await dropLines(stack);
        await seat.bar({ 'data-line': 'lost' });
        await seat.bar({ 'data-line': 'ready' }, 15_000);
        await answered(citizen, seat);
        await stack.stopKamailio('SIGKILL');
        await seat.bar({ 'data-line': 'lost', 'data-phone': 'none' });
        await seat.page.locator('[data-line-words]', { hasText: '线路中断' }).waitFor();
        await stack.startKamailio();
        for (const callId of await mediaCalls()) await endMedia(callId);
        await seat.bar({ 'data-line': 'ready' }, 30_000);
        citizen.hangUp();
        await citizen.told('CALL_CLOSED');
        await until(
          'the seat is free again',
          async () => (await seat.attribute('data-seat-state')) !== 'talking',
          30_000,
        );
        await beReady(seat);
        await answered(citizen, seat);
        await seat.hear();
        await seat.act('hang-up');
        await wrapUp(seat);
      }),
    ),
);

scenario('one tab is the telephone, the others say so, and the next takes over when it goes', (stack) =>
  withSeats(stack, ['zuoxi'], async (seat) => {
    const other = await seat.page.context().newPage();
    await other.goto('/seat/intake');
    await other.locator('#call-bar[data-line="elsewhere"]').waitFor();
    await other.locator('[data-phone-act="take-over"]').click();
    await other.locator('#call-bar[data-line="ready"]').waitFor();
    await seat.bar({ 'data-line': 'elsewhere' });
    await other.close();
    await seat.bar({ 'data-line': 'ready' });
  }),
);

scenario('T14 a citizen calls from the page, with and without the media server', (stack) =>
  withSeats(stack, ['zuoxi'], async (seat) => {
    for (const words of [[], ['-A', 'WITHOUT_MEDIA']]) {
      await stack.stopKamailio();
      await stack.startKamailio(words);
      await seat.bar({ 'data-line': 'ready' }, 30_000);
      await beReady(seat);
      await withCitizenPage(stack, async (page) => {
        await page.goto('/call');
        await page.getByRole('button', { name: '拨打' }).click();
        await seat.bar({ 'data-phone': 'ringing' }, 15_000);
        await seat.act('answer');
        await page.locator('[data-web-call][data-phone="talking"]').waitFor();
        await seat.hear();
        await until('the citizen hears and is heard', async () => {
          const panel = page.locator('[data-web-call]');
          const [came, went] = await Promise.all(
            ['data-packets-in', 'data-packets-out'].map((name) => panel.getAttribute(name)),
          );
          return Number(came) > 20 && Number(went) > 20;
        });
        await page.getByRole('button', { name: '挂断' }).click();
        await page.locator('[data-web-call-words]', { hasText: '通话已结束' }).waitFor();
        await wrapUp(seat);
      });
    }
    await stack.stopKamailio();
    await stack.startKamailio();
  }),
);
