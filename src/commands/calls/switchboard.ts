import type { Instant } from '../../domain/instant.ts';

/** Short-lived credentials of one telephone. */
export type TelephoneCredentials = {
  /** Where the browser connects to, such as wss://sip.example.gov.cn/ws. */
  server: string;
  /** sip:seat1001@hotline.example.gov.cn */
  address: string;
  username: string;
  password: string;
  expiresAt: Instant;
};

/** Why a seat that was rung did not take the call. */
export type NotTaken = 'declined' | 'no-answer' | 'unreachable';

/** A call as the telephone server knows it now. */
export type LiveCall = {
  sipCallId: string;
  direction: 'inbound' | 'outbound';
  phase: 'waiting' | 'ringing' | 'talking';
  /** The seat that rings or talks, or rang last; the seat that dialled. */
  seat: string | null;
  caller: string;
  dialled: string;
  /** Where it is kept while it waits; it stays the same for the whole call. */
  transaction: string | null;
  startedAt: Instant;
};

/** The `caller` of a call from the page for calls: nobody knows his number. */
export const WEB_CALLER = 'web';

/** What the telephone server tells. Calls are named by their Call-ID, seats by their user name there (`seat1001`). */
export type SwitchboardEvents = {
  /** A citizen calls a line, or a call comes by transfer (`dialled` is then `transfer-…`). It waits until `ring` or `reject`. */
  onIncoming: (call: { sipCallId: string; caller: string; dialled: string; transaction: string; at: Instant }) => void;
  /** A seat dials out: `dialled` is what it asked for, `call-…` or another seat. It waits until `connect` or `reject`. */
  onOutgoing: (call: { sipCallId: string; seat: string; dialled: string; transaction: string; at: Instant }) => void;
  /** A seat that was rung did not take it; the call waits again. `transaction` where it is kept now. */
  onNotTaken: (call: { sipCallId: string; seat: string; why: NotTaken; transaction: string; at: Instant }) => void;
  onAnswered: (call: { sipCallId: string; at: Instant }) => void;
  onEnded: (call: { sipCallId: string; by: 'citizen' | 'seat' | 'system'; code: string; at: Instant }) => void;
  /** A telephone is there until a moment, or is gone (null). Told again for every one after the link was down. */
  onRegistered: (seat: string, until: Instant | null) => void;
  /** The link to the telephone server stands again, or is lost. */
  onLink: (up: boolean) => void;
};

/** A call that ended while nobody listened, from the telephone server's own book. One that never reached us (code 503) is in it too. */
export type BookedCall = {
  sipCallId: string;
  direction: 'inbound' | 'outbound';
  caller: string;
  dialled: string;
  seat: string | null;
  startedAt: Instant;
  answeredAt: Instant | null;
  endedAt: Instant;
  by: 'citizen' | 'seat' | 'system';
  code: string;
};

/**
 * 交换机: the telephone server behind one port. The application decides which seat rings; the server carries signals and
 * sound. Another server (Asterisk, a vendor's) is another adapter.
 */
export type Switchboard = {
  /** Where browsers connect to, such as wss://sip.example.gov.cn/ws. */
  server: string;
  /** Begins to listen; gives the function that ends it. */
  open: (events: SwitchboardEvents) => () => Promise<void>;
  /** Lets a waiting call ring at a seat for some milliseconds. */
  ring: (call: { sipCallId: string; transaction: string; seat: string; milliseconds: number }) => void;
  /** Lets an outgoing call go on to a number outside, or to a seat. */
  connect: (call: { sipCallId: string; transaction: string; to: { number: string } | { seat: string } }) => void;
  /** Turns a waiting call away; the citizen hears busy. */
  reject: (call: { sipCallId: string; transaction: string; why: 'busy' | 'not-found' | 'not-allowed' }) => void;
  /** Ends a call from our side. */
  hangUp: (sipCallId: string) => Promise<void>;
  /** All calls that the server has now; null when it can't be asked. */
  liveCalls: () => Promise<LiveCall[] | null>;
  /** Seats whose telephone is registered now, each until when; null when it can't be asked. */
  registeredSeats: () => Promise<ReadonlyMap<string, Instant> | null>;
  /** Calls ended since a moment by the server's own book, to find what was missed. */
  bookedSince: (since: Instant) => Promise<BookedCall[]>;
  /** Credentials for the telephone of a seat, or of a citizen who calls from a page (`web…`), good for some minutes. */
  credentialsFor: (user: string, now: Instant) => TelephoneCredentials;
};
