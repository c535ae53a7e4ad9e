import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { countsIn, qualityOf } from '../../../src/client/phone/sound-quality.ts';

const quality = (received: number, lost: number) =>
  qualityOf({ received: 100, sent: 100, lost: 1 }, { received: 100 + received, sent: 150, lost: 1 + lost });

test('how a call sounds is judged by what was lost just now; when nothing comes, the other side is not heard', () => {
  assert.equal([quality(50, 0), quality(48, 2), quality(40, 10), quality(0, 0)], ['good', 'fair', 'poor', 'deaf']);
});

test('only sound is counted, and what a browser leaves out while a call is held counts nothing', () => {
  const report: [string, Record<string, unknown>][] = [
    ['in', { type: 'inbound-rtp', kind: 'audio', packetsReceived: 120, packetsLost: 3 }],
    ['out', { type: 'outbound-rtp', kind: 'audio', packetsSent: 118 }],
    ['pair', { type: 'candidate-pair', packetsReceived: 900 }],
  ];
  assert.equal(countsIn(report), { received: 120, sent: 118, lost: 3 });
  assert.equal(countsIn([]), { received: 0, sent: 0, lost: 0 });
});

test.run();
