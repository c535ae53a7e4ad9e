import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { expiryOf } from '../../domain/call/recording.ts';
import { DAY, MINUTE } from '../../domain/instant.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { findCallBySip } from '../../store/calls.ts';
import { removeRecordingFile, storeRecording } from '../../store/recording-files.ts';
import { addRecording, expireRecordings, findRecording, orphanedSounds } from '../../store/recordings.ts';
import type { Installation } from '../installation.ts';
import { changeCall } from './change.ts';
import type { CallSound, CaughtCall, RecordingSource } from './recording-source.ts';

/** How long a call may be unknown: after a break of the link it is entered from the telephone server's own book. */
const UNKNOWN = 30 * MINUTE;
const AT_ONCE = 500;
/** Files are looked after for so long once more, should their removal have broken off. */
const LOOK_BACK = 2 * DAY;

/** The same recording gets the same id, so that one taken up again after a crash is not entered twice. */
const idOf = (call: string, name: string): string =>
  createHash('sha256').update(`${call} ${name}`).digest('hex').slice(0, 32);

const enter = async (installation: Installation, call: string, name: string, sound: CallSound): Promise<boolean> => {
  const { store, recordingFolder, seatRules } = installation;
  const id = idOf(call, name);
  const sha256 = await storeRecording(recordingFolder, sound.wav);
  const outcome = await changeCall(installation, call, async () => {
    if (await findRecording(store, id)) return null;
    const entry = {
      id,
      call,
      sha256,
      bytes: sound.wav.length,
      milliseconds: sound.milliseconds,
      recordedAt: sound.startedAt,
      expiresAt: expiryOf(sound.startedAt, seatRules.recording.retentionDays),
      removedAt: null,
    };
    return { facts: [{ type: 'Recorded', recordings: [id] }], beside: [addRecording(store, entry)] };
  });
  return !isRefusal(outcome);
};

const take = async (
  installation: Installation,
  source: RecordingSource,
  { name, sipCallId, at }: CaughtCall,
  logger: Logger,
): Promise<boolean> => {
  const aside = async (why: string): Promise<false> => {
    await source.setAside(name, why);
    logger.warn({ recording: name, why }, 'a recording is set aside');
    return false;
  };
  const call = await findCallBySip(installation.store, sipCallId);
  if (call === null) return at < installation.clock() - UNKNOWN ? aside('no call of this Call-ID') : false;
  if (call.state !== 'ended') return false;
  const sound = await source.sound(name, call.direction);
  if ('refused' in sound && sound.refused !== 'silent') return aside(`${sound.refused}: ${sound.words}`);
  if (!('refused' in sound) && !(await enter(installation, call.id, name, sound))) return false;
  await source.remove(name);
  return !('refused' in sound);
};

/** Takes in what the media server has finished; one that fails waits for the next time and holds up no other. Gives how many. */
export const collectRecordings = async (
  installation: Installation,
  source: RecordingSource,
  logger: Logger,
): Promise<number> => {
  let taken = 0;
  for (const caught of await source.finished()) {
    try {
      if (await take(installation, source, caught, logger)) taken += 1;
    } catch (fault) {
      logger.error({ err: fault, recording: caught.name }, 'a recording could not be taken');
    }
  }
  return taken;
};

/** Removes recordings whose time is over: first they are marked, then the files go that no kept recording shares. Gives how many. */
export const removeExpired = async ({ store, recordingFolder, clock }: Installation): Promise<number> => {
  const now = clock();
  const expired = await expireRecordings(store, now, AT_ONCE);
  for (const sha256 of await orphanedSounds(store, now - LOOK_BACK)) await removeRecordingFile(recordingFolder, sha256);
  return expired;
};
