import type { RecordingSource } from '../commands/calls/recording-source.ts';
import type { Config } from '../config.ts';
import { pcapFolder } from './recording/pcap-folder.ts';

/** Where the media server of the configuration leaves its recordings; null where it records nothing. */
export const recordingSourceOf = ({ telephony }: Config): RecordingSource | null =>
  telephony?.recordings ? pcapFolder(telephony.recordings, () => Date.now()) : null;
