import { randomUUID } from 'node:crypto';
import * as assert from 'uvu/assert';
import { sidesOf } from '../support/captures.ts';
import { sitDown } from '../support/desk.ts';
import { scenario } from './support/scenario.ts';
import { beReady, withSeats } from './support/seat-page.ts';
import { speakingCitizen } from './support/speaking-citizen.ts';
import { until } from './support/until.ts';

const PHONE = '19900006001';

/** The sample of an A-law byte between -1 and 1 (G.711). */
const sampleOf = (code: number): number => {
  const plain = code ^ 0x55;
  const [exponent, mantissa] = [(plain >> 4) & 7, plain & 15];
  const size = exponent === 0 ? mantissa * 2 + 1 : (mantissa * 2 + 33) << (exponent - 1);
  return (plain & 128 ? size : -size) / 4_096;
};

/** How strong a pitch is in a second of sound. */
const strengthOf = (samples: readonly number[], pitch: number): number => {
  let [real, imaginary] = [0, 0];
  for (const [at, sample] of samples.entries()) {
    const angle = (2 * Math.PI * pitch * at) / 8_000;
    real += sample * Math.cos(angle);
    imaginary += sample * Math.sin(angle);
  }
  return (2 * Math.hypot(real, imaginary)) / samples.length;
};

scenario('a call is recorded, linked to its ticket, and played to who may listen', (stack) =>
  withSeats(stack, ['zuoxi'], async (seat) => {
    const { page } = seat;
    const browser = page.context().browser();
    assert.ok(browser);
    await beReady(seat);
    const citizen = await speakingCitizen(stack, PHONE);
    let call = '';
    try {
      citizen.call();
      await seat.bar({ 'data-phone': 'ringing' });
      await page.keyboard.press('Alt+A');
      await seat.bar({ 'data-phone': 'talking' });
      call = (await seat.attribute('data-call')) ?? '';
      await seat.hear();
      await seat.hear();
      citizen.hangUp();
      await seat.bar({ 'data-phone': 'none' });
    } finally {
      await citizen.leave();
    }
    const registered = await page.request.post('/seat/intake', {
      headers: { origin: stack.application },
      form: {
        key: randomUUID(),
        call,
        name: '孙桂兰',
        phone: PHONE,
        text: '人民小学西门有人占道摆摊卖菜，请处理。',
        division: '420302',
        address: '人民小学西门',
      },
    });
    const [, ticket = ''] = /\/tickets\/(\d+)/u.exec(await registered.text()) ?? [];
    assert.ok(ticket, `registered: ${registered.status()}`);

    const lead = await sitDown(browser, stack.application, 'banzhang');
    // The job looks once a minute.
    await until(
      'the recording is taken in',
      async () => (await (await lead.page.request.get(`/calls/${call}`)).text()).includes('播放录音'),
      75_000,
    );
    await lead.page.goto(`/calls/${call}`);
    assert.ok((await lead.page.getByText(ticket).count()) > 0, 'the call names its ticket');
    await lead.page.getByText('播放录音').click();
    const player = lead.page.locator('audio');
    await player.waitFor();
    await until('it plays', () =>
      player.evaluate(
        (audio) => 'currentTime' in audio && typeof audio.currentTime === 'number' && audio.currentTime > 0.3,
      ),
    );
    const address = (await player.getAttribute('src')) ?? '';
    const { citizen: voice } = sidesOf(await (await lead.page.request.get(address)).body());
    // From the middle of what was said: the tone needs a moment to come through.
    const middle = [...voice.subarray(Math.max(voice.length / 2 - 4_000, 0), voice.length / 2 + 4_000)].map(sampleOf);
    const [tone = 0, ...others] = [440, 300, 700].map((pitch) => strengthOf(middle, pitch));
    assert.ok(tone > 0.05 && others.every((one) => one < tone / 5), `440 Hz stands out: ${tone}, ${others}`);

    const colleague = await sitDown(browser, stack.application, 'zuoxi2');
    assert.is((await colleague.page.request.get(address)).status(), 404, 'another seat: as if there were none');
    const supervisor = await sitDown(browser, stack.application, 'duban');
    await supervisor.page.goto(`/tickets/${ticket}`);
    assert.ok((await supervisor.page.getByText('播放录音').count()) > 0, 'the ticket’s page offers it');
    assert.is((await supervisor.page.request.get(address)).status(), 403, 'not by another’s address');
    const auditor = await sitDown(browser, stack.application, 'shenji');
    await auditor.page.goto('/recordings/log');
    assert.ok((await auditor.page.getByText('班长日常调听').count()) > 0, 'the log knows');
  }),
);
