import { SILENCE } from '../../src/telephony/recording/g711.ts';

/** One RTP packet on its way to a port of the media server, so many milliseconds after the beginning. */
export type Sent = {
  to: number;
  after: number;
  sequence: number;
  timestamp: number;
  source?: number;
  type?: number;
  sound: Uint8Array;
};

/** When all captures of the tests begin. */
export const BEGINNING = Date.UTC(2026, 10, 23, 1, 0, 8);

/** The RTP packet as bytes. */
export const rtpBytes = ({ type = 8, sequence, timestamp, source = 7, sound }: Sent): Buffer => {
  const head = Buffer.alloc(12);
  head[0] = 0x80;
  head[1] = type;
  head.writeUInt16BE(sequence % 65_536, 2);
  head.writeUInt32BE(timestamp % 2 ** 32, 4);
  head.writeUInt32BE(source, 8);
  return Buffer.concat([head, sound]);
};

/** A UDP datagram as an Ethernet frame with an IPv4 header. */
const frameOf = (to: number, payload: Buffer): Buffer => {
  const head = Buffer.alloc(42);
  head.writeUInt16BE(0x0800, 12);
  head[14] = 0x45;
  head.writeUInt16BE(28 + payload.length, 16);
  head[23] = 17;
  head.writeUInt16BE(21_000, 34);
  head.writeUInt16BE(to, 36);
  head.writeUInt16BE(8 + payload.length, 38);
  return Buffer.concat([head, payload]);
};

/** A pcap file of packets, in the order in which they came. */
export const pcapOf = (packets: readonly { to: number; after: number; payload: Buffer }[]): Buffer => {
  const head = Buffer.alloc(24);
  head.writeUInt32LE(0xa1b2c3d4, 0);
  head.writeUInt32LE(1, 20);
  return Buffer.concat([
    head,
    ...packets.map(({ to, after, payload }) => {
      const frame = frameOf(to, payload);
      const record = Buffer.alloc(16);
      const at = BEGINNING + after;
      record.writeUInt32LE(Math.floor(at / 1000), 0);
      record.writeUInt32LE((at % 1000) * 1000, 4);
      record.writeUInt32LE(frame.length, 8);
      record.writeUInt32LE(frame.length, 12);
      return Buffer.concat([record, frame]);
    }),
  ]);
};

/** A pcap file of RTP packets. */
export const captureOf = (sent: readonly Sent[]): Buffer =>
  pcapOf(sent.map((one) => ({ to: one.to, after: one.after, payload: rtpBytes(one) })));

/** Twenty milliseconds of one A-law byte. */
export const syllable = (code: number): Uint8Array => new Uint8Array(160).fill(code);

/** So many packets, twenty milliseconds each, from a sequence number, a time stamp and a moment on. */
export const speech = (
  to: number,
  code: number,
  { packets, after = 0, sequence = 1, timestamp = 0, source = 7, type = 8 }: Partial<Sent> & { packets: number },
): Sent[] =>
  Array.from({ length: packets }, (_, index) => ({
    to,
    after: after + index * 20,
    sequence: sequence + index,
    timestamp: timestamp + index * 160,
    source,
    type,
    sound: syllable(code),
  }));

/** rtpengine's notes as it writes them by its method pcap. */
export const metadataOf = (
  capture: string,
  descriptions: readonly { mode: 'offer' | 'answer'; port: number; profile: string; codecs?: string }[],
): string =>
  [
    `/var/spool/recordings/pcaps/${capture}`,
    '',
    ...descriptions.map(({ mode, port, profile, codecs = '8 101' }) =>
      [
        '',
        'Timestamp started ms: 1795645380456.990',
        `SDP mode: ${mode}`,
        'SDP before RTP packet: 1',
        '',
        'v=0',
        'o=- 1 1 IN IP4 127.0.0.1',
        's=-',
        'c=IN IP4 127.0.0.1',
        't=0 0',
        `m=audio ${port} ${profile} ${codecs}`,
        'a=rtpmap:8 PCMA/8000',
        'a=rtpmap:101 telephone-event/8000',
        'a=rtpmap:111 opus/48000/2',
        '',
      ].join('\r\n'),
    ),
    'Timestamp terminated ms(first monologue): 1795645382497.552',
    '',
  ].join('\n');

/** The samples of a stereo WAV, by side. */
export const sidesOf = (wav: Buffer): { citizen: Uint8Array; seat: Uint8Array } => {
  const samples = wav.subarray(wav.indexOf('data') + 8);
  return {
    citizen: Uint8Array.from(samples.filter((_, index) => index % 2 === 0)),
    seat: Uint8Array.from(samples.filter((_, index) => index % 2 === 1)),
  };
};

/** Tells sound from silence, as lengths in milliseconds: `120 a5, 40 silence`. */
export const runsOf = (samples: Uint8Array): string => {
  const runs: { code: number; length: number }[] = [];
  for (const code of samples) {
    const last = runs.at(-1);
    if (last?.code === code) last.length += 1;
    else runs.push({ code, length: 1 });
  }
  return runs.map(({ code, length }) => `${length / 8} ${code === SILENCE ? 'silence' : code.toString(16)}`).join(', ');
};
