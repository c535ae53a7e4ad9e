import type { CallSound, NoSound } from '../../commands/calls/recording-source.ts';
import type { CallDirection } from '../../domain/call/call.ts';
import type { Metadata } from './metadata.ts';
import type { CaughtPacket } from './pcap.ts';
import { readRtp } from './rtp.ts';
import { type HeardPacket, layTrack, SAMPLES, unreadable } from './track.ts';
import { stereoWav } from './wav.ts';

type Side = 'citizen' | 'seat';

/**
 * Which side sends to each port of the media server. Browsers speak encrypted, the trunk does not; where both are alike
 * (a consultation between seats), the first offer went to the one who was called.
 */
const sidesOf = ({ descriptions }: Metadata, direction: CallDirection): Map<number, Side> => {
  const mixed = new Set(descriptions.map(({ secure }) => secure)).size > 1;
  if (mixed) return new Map(descriptions.map(({ port, secure }) => [port, secure ? 'seat' : 'citizen']));
  const caller: Side = direction === 'inbound' ? 'citizen' : 'seat';
  const called: Side = direction === 'inbound' ? 'seat' : 'citizen';
  const sides = new Map<number, Side>();
  const answer = descriptions.findIndex(({ mode }) => mode === 'answer');
  for (const { mode, port } of descriptions.slice(0, answer < 0 ? undefined : answer + 1))
    sides.set(port, mode === 'answer' ? caller : called);
  return sides;
};

/** Makes the recording of a call out of what the media server caught. */
export const soundOf = (
  metadata: Metadata,
  packets: readonly CaughtPacket[],
  direction: CallDirection,
): CallSound | NoSound => {
  const sides = sidesOf(metadata, direction);
  const codecs = new Map(metadata.descriptions.map(({ port, codecs: names }) => [port, names]));
  const heard: Record<Side, HeardPacket[]> = { citizen: [], seat: [] };
  for (const { at, to, payload } of packets) {
    const side = sides.get(to);
    const rtp = side && readRtp(payload);
    if (side && rtp) heard[side].push({ at, rtp, codec: codecs.get(to)?.get(rtp.type) ?? null });
  }
  const all = [...heard.citizen, ...heard.seat];
  const unknown = unreadable(all);
  if (unknown.length > 0) return { refused: 'codec', words: unknown.join(', ') };
  const startedAt = all.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY);
  const [left, right] = [layTrack(heard.citizen, startedAt), layTrack(heard.seat, startedAt)];
  const samples = Math.max(left.length, right.length);
  if (samples === 0) return { refused: 'silent', words: 'no sound' };
  return { wav: stereoWav(left, right), milliseconds: Math.round(samples / SAMPLES), startedAt: Math.round(startedAt) };
};
