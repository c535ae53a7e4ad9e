import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { removeExpired } from '../../../src/commands/calls/recordings.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/instant.ts';
import { callEventsOf, findCall } from '../../../src/store/calls.ts';
import { recordingsOf } from '../../../src/store/recordings.ts';
import { pcapFolder } from '../../../src/telephony/recording/pcap-folder.ts';
import { testApp } from '../../support/app.ts';
import { addCall } from '../../support/calls.ts';
import { BEGINNING, speech } from '../../support/captures.ts';
import { collected, keptSounds, mediaFolder } from '../../support/recordings.ts';

const talking = { state: 'talking', endedAt: null, outcome: null, endedBy: null } as const;

test('after a call its recording is taken in, said on the call, and gone from the media server', async () => {
  const home = await testApp();
  const { store, seatRules } = home.installation;
  const media = mediaFolder();
  await addCall(store, { sipCallId: 'zhang/1@trunk' });
  media.record('zhang/1@trunk');
  assert.is(await collected(home, media.folder), 1);
  const [recording] = (await recordingsOf(store, ['call-1'])).get('call-1') ?? [];
  assert.equal(
    { ...recording, id: '', sha256: '' },
    {
      id: '',
      sha256: '',
      call: 'call-1',
      bytes: 58 + 2 * 16_000,
      milliseconds: 2_000,
      recordedAt: BEGINNING,
      expiresAt: BEGINNING + seatRules.recording.retentionDays * DAY,
      removedAt: null,
    },
  );
  assert.equal(
    (await callEventsOf(store, 'call-1')).map(({ at: _at, ...fact }) => fact),
    [{ type: 'Recorded', recordings: [recording?.id ?? ''] }],
  );
  assert.is((await findCall(store, 'call-1'))?.version, 2);
  assert.equal(keptSounds(home), [`${recording?.sha256.slice(0, 2)}/${recording?.sha256}.wav`]);
  assert.equal([media.left(), await collected(home, media.folder)], [[], 0]);
});

test('a collecting that broke off before the capture was removed is taken up again and enters nothing twice', async () => {
  const home = await testApp();
  const media = mediaFolder();
  await addCall(home.installation.store, { sipCallId: 'zhang-1' });
  for (let time = 0; time < 2; time += 1) {
    media.record('zhang-1');
    await collected(home, media.folder);
  }
  assert.is((await recordingsOf(home.installation.store, ['call-1'])).get('call-1')?.length, 1);
  assert.equal([media.left(), keptSounds(home).length], [[], 1]);
});

test('a running call waits; one that the media server left unfinished when it was killed is taken after an hour', async () => {
  const home = await testApp();
  const { store } = home.installation;
  const media = mediaFolder();
  await addCall(store, { sipCallId: 'zhang-1', ...talking });
  await addCall(store, { id: 'call-2', sipCallId: 'li-2' });
  media.record('zhang-1');
  media.record('li-2', undefined, 'tmp');
  const capture = join(media.folder, 'pcaps', 'li-2-10601f69e8c5fc87.pcap');
  utimesSync(capture, home.clock.now / 1000, home.clock.now / 1000);
  assert.is(await collected(home, media.folder), 0);
  home.clock.now += HOUR + MINUTE;
  assert.is(await collected(home, media.folder), 1);
  assert.equal([...(await recordingsOf(store, ['call-1', 'call-2'])).keys()], ['call-2']);
});

test('what belongs to no call is set aside after half an hour, what can’t be read at once, and silence is dropped', async () => {
  const home = await testApp();
  const { store } = home.installation;
  const media = mediaFolder();
  await addCall(store, { sipCallId: 'zhang-1' });
  await addCall(store, { id: 'call-2', sipCallId: 'li-2' });
  media.record('unknown-3');
  const capture = join(media.folder, 'pcaps', 'unknown-3-10601f69e8c5fc87.pcap');
  utimesSync(capture, home.clock.now / 1000, home.clock.now / 1000);
  media.record('zhang-1', speech(30_018, 0x11, { packets: 3, type: 111 }));
  media.record('li-2', []);
  const why = (call: string) => `rtpengine-meta-${call}-10601f69e8c5fc87.txt.why`;
  assert.is(await collected(home, media.folder), 0);
  assert.equal(media.aside(), { [why('zhang-1')]: 'codec: OPUS' });
  home.clock.now += 31 * MINUTE;
  assert.is(await collected(home, media.folder), 0);
  assert.equal(media.aside(), { [why('zhang-1')]: 'codec: OPUS', [why('unknown-3')]: 'no call of this Call-ID' });
  assert.equal([media.left(), keptSounds(home)], [[], []]);
  const source = pcapFolder(media.folder, () => home.clock.now);
  await source.clearAside(BEGINNING - 400 * DAY);
  assert.is(Object.keys(media.aside()).length, 2);
  await source.clearAside(Number.MAX_SAFE_INTEGER);
  assert.equal(media.aside(), {});
});

test('a recording goes when its time is over; the file that another call shares stays until that one’s is over too', async () => {
  const home = await testApp();
  const { store, seatRules } = home.installation;
  const media = mediaFolder();
  await addCall(store, { sipCallId: 'zhang-1' });
  await addCall(store, { id: 'call-2', sipCallId: 'li-2' });
  media.record('zhang-1');
  media.record('li-2', speech(30_018, 0x11, { packets: 100, after: DAY }));
  assert.is(await collected(home, media.folder), 2);
  assert.is(keptSounds(home).length, 1, 'the same sound lies there once');
  const removed = async () =>
    [...(await recordingsOf(store, ['call-1', 'call-2'])).values()].flat().map(({ removedAt }) => removedAt !== null);
  home.clock.now = BEGINNING + seatRules.recording.retentionDays * DAY - 1;
  assert.equal([await removeExpired(home.installation), await removed()], [0, [false, false]]);
  home.clock.now += 1;
  assert.equal([await removeExpired(home.installation), await removed()], [1, [true, false]]);
  assert.is(keptSounds(home).length, 1);
  home.clock.now += DAY;
  assert.equal([await removeExpired(home.installation), await removed()], [1, [true, true]]);
  assert.equal(keptSounds(home), []);
});

test.run();
