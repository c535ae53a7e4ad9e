import * as assert from 'uvu/assert';
import { scenario } from './support/scenario.ts';
import { beReady, withSeats } from './support/seat-page.ts';
import { speakingCitizen } from './support/speaking-citizen.ts';

scenario('a citizen calls: the desk opens by itself, both hear each other, either hangs up', (stack) =>
  withSeats(stack, ['zuoxi'], async (seat) => {
    await beReady(seat);
    const citizen = await speakingCitizen(stack, '19900005001');
    try {
      citizen.call();
      await seat.bar({ 'data-phone': 'ringing' });
      await seat.page.locator('#call-bar .call-number', { hasText: '199****5001' }).waitFor();
      await seat.page.keyboard.press('Alt+A');
      await seat.bar({ 'data-phone': 'talking' });
      const call = await seat.attribute('data-call');
      await seat.page.waitForURL(`**/seat/intake?call=${call}`);
      await seat.hear();
      citizen.hangUp();
      await seat.bar({ 'data-phone': 'none', 'data-seat-state': 'after-call' });
      assert.ok(call);
    } finally {
      await citizen.leave();
    }
  }),
);
