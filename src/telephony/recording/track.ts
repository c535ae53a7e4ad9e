import type { Instant } from '../../domain/instant.ts';
import { muLawAsALaw, SILENCE } from './g711.ts';
import { type RtpPacket, unwrapped } from './rtp.ts';

/** Samples in a millisecond. */
export const SAMPLES = 8;
/** How far a sender's clock may be from the arrival before we take it to have begun counting anew. */
const TOLERANCE = 2_000 * SAMPLES;

/** An RTP packet of one side, when it came, and its codec's name; null where nobody told. */
export type HeardPacket = { at: Instant; rtp: RtpPacket; codec: string | null };

/** Carry no sound of their own: keys pressed, and the hum of a pause. */
const soundless = new Set(['TELEPHONE-EVENT', 'CN']);

const soundOf = ({ rtp: { payload }, codec }: HeardPacket): Uint8Array | null => {
  if (codec === 'PCMA') return payload;
  return codec === 'PCMU' ? muLawAsALaw(payload) : null;
};

/** Names of codecs that we can't read; none: the track is whole. */
export const unreadable = (packets: readonly HeardPacket[]): string[] => [
  ...new Set(
    packets
      .filter((packet) => soundOf(packet) === null && !soundless.has(packet.codec ?? ''))
      .map(({ codec, rtp }) => codec ?? `payload type ${rtp.type}`),
  ),
];

/**
 * Lays one side's packets on the time line that begins at `origin`, as A-law samples: each by its sender's time stamp,
 * so that what came late or twice falls into its place and what was lost stays silent. A new sender, or one that counts
 * anew, is placed by its arrival.
 */
export const layTrack = (packets: readonly HeardPacket[], origin: Instant): Uint8Array => {
  const senders = new Map<number, { timestamp: number; place: number }>();
  const laid: { place: number; sound: Uint8Array }[] = [];
  for (const packet of packets) {
    const arrived = Math.round((packet.at - origin) * SAMPLES);
    const { source, timestamp } = packet.rtp;
    const last = senders.get(source);
    const time = last ? unwrapped(last.timestamp, timestamp, 32) : timestamp;
    const counted = last ? last.place + time - last.timestamp : arrived;
    const place = Math.abs(counted - arrived) > TOLERANCE ? arrived : counted;
    senders.set(source, { timestamp: time, place });
    const sound = soundOf(packet);
    if (sound && place >= 0) laid.push({ place, sound });
  }
  const track = new Uint8Array(laid.reduce((end, { place, sound }) => Math.max(end, place + sound.length), 0));
  track.fill(SILENCE);
  for (const { place, sound } of laid) track.set(sound, place);
  return track;
};
