import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { collectRecordings } from '../../src/commands/calls/recordings.ts';
import { pcapFolder } from '../../src/telephony/recording/pcap-folder.ts';
import type { TestApp } from './app.ts';
import { captureOf, metadataOf, type Sent, speech } from './captures.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** The media server's folder, with what a test lets it record. */
export const mediaFolder = () => {
  const folder = temporaryFolder('captures');
  for (const part of ['metadata', 'tmp', 'pcaps']) mkdirSync(join(folder, part));
  const list = (part: string): string[] =>
    readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).sort();
  return {
    folder,
    /** Records a call, the citizen on port 30018; `part` is `tmp` while it goes on. */
    record: (
      sipCallId: string,
      sent: readonly Sent[] = speech(30_018, 0x11, { packets: 100 }),
      part: 'metadata' | 'tmp' = 'metadata',
    ): void => {
      const name = `${encodeURIComponent(sipCallId)}-10601f69e8c5fc87`;
      const text = metadataOf(`${name}.pcap`, [
        { mode: 'offer', port: 30_000, profile: 'UDP/TLS/RTP/SAVPF' },
        { mode: 'answer', port: 30_018, profile: 'RTP/AVP' },
      ]);
      writeFileSync(join(folder, part, `rtpengine-meta-${name}.${part === 'tmp' ? 'tmp' : 'txt'}`), text);
      writeFileSync(join(folder, 'pcaps', `${name}.pcap`), captureOf(sent));
    },
    /** What lies in the media server's folder now, and what is aside. */
    left: () => [...list('metadata'), ...list('tmp'), ...list('pcaps')],
    aside: (): Record<string, string> =>
      Object.fromEntries(
        list('aside')
          .filter((name) => name.endsWith('.why'))
          .map((name) => [name, readFileSync(join(folder, 'aside', name), 'utf8').trim()]),
      ),
  };
};

/** Collects what the media server has finished. */
export const collected = (
  { installation, clock }: Pick<TestApp, 'installation' | 'clock'>,
  folder: string,
): Promise<number> =>
  collectRecordings(
    installation,
    pcapFolder(folder, () => clock.now),
    pino({ level: 'silent' }),
  );

/** Names of the recordings' files that are kept. */
export const keptSounds = ({ installation }: Pick<TestApp, 'installation'>): string[] => {
  try {
    return readdirSync(installation.recordingFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.wav'),
    );
  } catch {
    return [];
  }
};
