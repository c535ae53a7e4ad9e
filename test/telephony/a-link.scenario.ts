import * as assert from 'uvu/assert';
import { scenario } from './support/scenario.ts';
import { until } from './support/until.ts';

scenario('the adapter is linked with Kamailio and asks it for its calls', async (stack) => {
  const switchboard = stack.switchboard();
  let up = false;
  const none = () => {};
  const close = switchboard.open({
    onIncoming: none,
    onOutgoing: none,
    onNotTaken: none,
    onAnswered: none,
    onEnded: none,
    onRegistered: none,
    onLink: (now) => {
      up = now;
    },
  });
  try {
    await until('the link stands', () => up);
    assert.equal(await switchboard.liveCalls(), []);
    assert.equal(await switchboard.registeredSeats(), new Map());
    assert.equal(await switchboard.bookedSince(0), []);
  } finally {
    await close();
  }
});
