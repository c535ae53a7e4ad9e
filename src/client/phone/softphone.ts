import type { PhoneCredentials } from './credentials.ts';
import type { PhoneCall, PhoneState } from './phone-state.ts';

/** How a call of ours ended that never was answered: the answer code of the other side; null otherwise. */
export type EndCode = number | null;

/** `unsupported`: the line knows no transfers at all, so that only a three-way call is left. */
export type TransferOutcome = { done: true } | { done: false; why: string; unsupported: boolean };

/** What a telephone tells of itself. */
export type PhoneListener = {
  onChange: (state: PhoneState) => void;
  onEnded: (call: string, code: EndCode) => void;
  /** The line broke off; these calls went with it. */
  onLost: (calls: readonly PhoneCall[]) => void;
  /** The credentials are no longer taken: bring new ones by `register`. */
  onRefused: () => void;
};

/** What it can be told about microphone and loudspeaker; empty: as the system has it. */
export type SoundDevices = { microphone: string; loudspeaker: string };

/** 软电话: all that the pages know of a telephone. Another SIP library is another adapter, and no view changes. */
export type Softphone = {
  /** Connects and makes the telephone known; called again it renews the credentials, and calls go on. */
  register: (credentials: PhoneCredentials) => void;
  /** Ends its calls and takes the telephone off. */
  unregister: () => void;
  answer: (call: string) => Promise<void>;
  decline: (call: string) => Promise<void>;
  hangup: (call: string) => Promise<void>;
  hold: (call: string, held: boolean) => Promise<void>;
  mute: (call: string, muted: boolean) => void;
  /** Lets the other side be connected to a name that the application gave; our own leg ends when that is done. */
  transfer: (call: string, target: string) => Promise<TransferOutcome>;
  dtmf: (call: string, tone: string) => Promise<void>;
  /** Calls a name that the application gave; tells the Call-ID. */
  call: (target: string) => Promise<string>;
  state: () => PhoneState;
  /** The way of the sound of a call, for measuring and mixing; null while there is none. */
  connection: (call: string) => RTCPeerConnection | null;
};
