import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CaughtCall, RecordingSource } from '../../commands/calls/recording-source.ts';
import { HOUR, type Instant } from '../../domain/instant.ts';
import { readMetadata } from './metadata.ts';
import { readPcap } from './pcap.ts';
import { soundOf } from './sound-of.ts';

const FINISHED = 'metadata';
const UNFINISHED = 'tmp';
const CAPTURES = 'pcaps';
const ASIDE = 'aside';
/** The media server was killed: nothing more comes into a recording that was not written to for so long. */
const ABANDONED = HOUR;

const isMissing = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';

const namesIn = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder);
  } catch (fault) {
    if (isMissing(fault)) return [];
    throw fault;
  }
};

const changedAt = async (file: string): Promise<Instant | null> => {
  try {
    return (await stat(file)).mtimeMs;
  } catch (fault) {
    if (isMissing(fault)) return null;
    throw fault;
  }
};

/**
 * The folder into which rtpengine records by its method pcap: `metadata/*.txt` of finished calls, `tmp/*.tmp` of running
 * ones, the sound in `pcaps`. What is set aside goes to `aside`, with a note of why.
 */
export const pcapFolder = (folder: string, clock: () => Instant): RecordingSource => {
  const read = async (name: string) => readMetadata(await readFile(join(folder, name), 'utf8'));
  const captureOf = (capture: string): string => join(folder, CAPTURES, capture);

  const caught = async (name: string): Promise<CaughtCall | null> => {
    const metadata = await read(name);
    const at = await changedAt(metadata ? captureOf(metadata.capture) : join(folder, name));
    // One that can't be read is told too, under no Call-ID that anybody knows, so that it is set aside.
    return { name, sipCallId: metadata?.sipCallId ?? '', at: at ?? (await changedAt(join(folder, name))) ?? clock() };
  };

  const finished = async (): Promise<CaughtCall[]> => {
    const calls: CaughtCall[] = [];
    for (const part of [FINISHED, UNFINISHED])
      for (const one of await namesIn(join(folder, part))) {
        const call = await caught(join(part, one));
        if (call && (part === FINISHED || call.at < clock() - ABANDONED)) calls.push(call);
      }
    return calls.sort((one, other) => one.at - other.at);
  };

  return {
    finished,
    sound: async (name, direction) => {
      const metadata = await read(name);
      if (metadata === null) return { refused: 'broken', words: 'the metadata names no recording' };
      try {
        const packets = readPcap(await readFile(captureOf(metadata.capture)));
        return packets === null
          ? { refused: 'broken', words: `${metadata.capture} is no pcap` }
          : soundOf(metadata, packets, direction);
      } catch (fault) {
        if (isMissing(fault)) return { refused: 'broken', words: `${metadata.capture} is missing` };
        throw fault;
      }
    },
    remove: async (name) => {
      const metadata = await read(name);
      // The sound first: what breaks off here is found again by its metadata.
      if (metadata) await rm(captureOf(metadata.capture), { force: true });
      await rm(join(folder, name), { force: true });
    },
    setAside: async (name, why) => {
      const metadata = await read(name);
      const aside = join(folder, ASIDE);
      await mkdir(aside, { recursive: true });
      await writeFile(join(aside, `${basename(name)}.why`), `${why}\n`);
      if (metadata)
        await rename(captureOf(metadata.capture), join(aside, metadata.capture)).catch((fault: unknown) => {
          if (!isMissing(fault)) throw fault;
        });
      await rename(join(folder, name), join(aside, basename(name)));
    },
    clearAside: async (before) => {
      const aside = join(folder, ASIDE);
      for (const name of await namesIn(aside)) {
        const file = join(aside, name);
        if (((await changedAt(file)) ?? before) < before) await rm(file, { force: true });
      }
    },
  };
};
