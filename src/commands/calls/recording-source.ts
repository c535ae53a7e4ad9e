import type { CallDirection } from '../../domain/call/call.ts';
import type { Instant } from '../../domain/instant.ts';

/** A call that the media server has finished recording. `name` is its own word for it; `at` when it was written last. */
export type CaughtCall = { name: string; sipCallId: string; at: Instant };

/** The sound of a call: one file, the citizen left, the seat right. */
export type CallSound = { wav: Buffer; milliseconds: number; startedAt: Instant };

/** `silent`: nothing was said; `codec`: in a form that we can't read; `broken`: no recording at all. */
export type NoSound = { refused: 'silent' | 'codec' | 'broken'; words: string };

/** 录音来源: where the media server leaves its recordings. Another server is another adapter. */
export type RecordingSource = {
  /** What is finished and not taken yet, the oldest first. */
  finished: () => Promise<CaughtCall[]>;
  sound: (name: string, direction: CallDirection) => Promise<CallSound | NoSound>;
  /** After it was taken. */
  remove: (name: string) => Promise<void>;
  /** Keeps it apart, out of the way, for a person to look at. */
  setAside: (name: string, why: string) => Promise<void>;
  /** Removes what was set aside before a moment: voices are not kept longer there than elsewhere. */
  clearAside: (before: Instant) => Promise<void>;
};
