import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { logPlay, playPage } from '../../src/store/recording-plays.ts';
import { addRecording, expireRecordings, orphanedSounds, recordingsOf } from '../../src/store/recordings.ts';
import { addCall } from '../support/calls.ts';
import { engines } from '../support/engines.ts';
import { shanghai } from '../support/time.ts';

const at = shanghai('2026-11-23 09:00');
const recording = (id: string, change: { call?: string; sha256?: string; expiresAt?: number | null } = {}) => ({
  id,
  call: 'call-1',
  sha256: 'shared',
  bytes: 100,
  milliseconds: 5_000,
  recordedAt: at,
  expiresAt: at + 1_000,
  removedAt: null,
  ...change,
});

for (const { name, open } of engines) {
  test(`${name}: recordings expire in order, and a file goes only with the last that has it`, async () => {
    const store = await open();
    await addCall(store);
    await addCall(store, { id: 'call-2' });
    await store.atomically([
      addRecording(store, recording('a')),
      addRecording(store, recording('b', { call: 'call-2', expiresAt: at + 2_000 })),
      addRecording(store, recording('c', { sha256: 'kept', expiresAt: null })),
      addRecording(store, recording('d', { sha256: 'own', expiresAt: at + 500 })),
    ]);
    assert.is(await expireRecordings(store, at + 1_000, 1), 1, 'the oldest first');
    assert.equal(await orphanedSounds(store, at), ['own']);
    assert.is(await expireRecordings(store, at + 1_000, 10), 1);
    assert.equal(await orphanedSounds(store, at), ['own'], 'b still has the shared one');
    assert.is(await expireRecordings(store, at + 2_000, 10), 1);
    assert.equal((await orphanedSounds(store, at)).sort(), ['own', 'shared']);
    assert.equal(await orphanedSounds(store, at + 3_000), [], 'looked after for a while only');
    const found = await recordingsOf(store, ['call-1', 'call-2', 'call-3']);
    assert.equal(
      [...found].map(([call, list]) => [call, list.map(({ id, removedAt }) => [id, removedAt])]),
      [
        [
          'call-1',
          [
            ['a', at + 1_000],
            ['c', null],
            ['d', at + 1_000],
          ],
        ],
        ['call-2', [['b', at + 2_000]]],
      ].sort(),
    );
    await store.close();
  });

  test(`${name}: the log shows the own city’s calls, newest first`, async () => {
    const store = await open();
    await addCall(store);
    await addCall(store, { id: 'call-2', city: '420100' });
    for (const [index, call] of ['call-1', 'call-2', 'call-1'].entries())
      await logPlay(store, {
        at: new Date(at + index),
        account: 'duban',
        name: '刘建平',
        role: 'supervisor',
        recording: 'a',
        call,
        ticket: null,
        reason: `第 ${index} 次`,
      });
    const page = (city: string | null, account: string | null) =>
      playPage(store, {
        size: 10,
        older: null,
        newer: null,
        account,
        scope: city === null ? { kind: 'all' } : { kind: 'city', city },
      });
    const reasons = async (city: string | null, account: string | null = null) =>
      (await page(city, account)).entries.map(({ reason }) => reason);
    assert.equal(await reasons('420300'), ['第 2 次', '第 0 次']);
    assert.equal(await reasons(null), ['第 2 次', '第 1 次', '第 0 次']);
    assert.equal(await reasons(null, 'banzhang'), []);
    await store.close();
  });
}

test.run();
