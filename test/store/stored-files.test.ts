import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isRefusal } from '../../src/domain/refusal.ts';
import { fold } from '../../src/domain/ticket/evolve.ts';
import { commitRegistration } from '../../src/store/commit.ts';
import { sweepFiles } from '../../src/store/stored-files.ts';
import { acceptUpload } from '../../src/store/uploads.ts';
import { engines } from '../support/engines.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { registration, story } from '../support/tickets.ts';
import { shanghai } from '../support/time.ts';
import { untimed } from '../support/untimed.ts';

const picture = async (background: string): Promise<File> => {
  const bytes = await sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .png()
    .toBuffer();
  return new File([new Uint8Array(bytes)], '照片.png');
};

for (const { name, open } of engines) {
  test(`${name}: files of forms never sent are removed after a day, files of tickets stay`, async () => {
    const store = await open();
    const folder = temporaryFolder('files');
    const sent = await acceptUpload(folder, await picture('#aa0000'));
    const left = await acceptUpload(folder, await picture('#00aa00'));
    const fresh = await acceptUpload(folder, await picture('#0000aa'));
    if (isRefusal(sent) || isRefusal(left) || isRefusal(fresh)) throw new Error('a good picture was refused');
    const events = story([], { ...registration, appeal: { ...registration.appeal, attachments: [sent] } });
    await commitRegistration(store, fold(events), events, { queryCodeHash: 'h', submissionKey: 'k' }, untimed);
    const yesterday = new Date(shanghai('2026-11-21 08:00'));
    for (const { sha256 } of [sent, left]) utimesSync(join(folder, sha256.slice(0, 2), sha256), yesterday, yesterday);
    assert.is(await sweepFiles(store, folder, shanghai('2026-11-22 08:00')), 1);
    const kept = readdirSync(folder, { recursive: true })
      .map(String)
      .filter((path) => path.includes('/'));
    assert.equal(kept.map((path) => path.split('/').at(-1)).sort(), [sent.sha256, fresh.sha256].sort());
    await store.close();
  });
}

test.run();
