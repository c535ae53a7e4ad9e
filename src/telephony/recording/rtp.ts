/** An RTP packet taken apart. */
export type RtpPacket = { type: number; sequence: number; timestamp: number; source: number; payload: Buffer };

const HEADER = 12;

/** The RTP packet of a datagram; null for anything else that runs over the same ports (RTCP, STUN, DTLS). */
export const readRtp = (datagram: Buffer): RtpPacket | null => {
  const [flags = 0, kind = 0] = datagram;
  if (datagram.length < HEADER || flags >> 6 !== 2) return null;
  // RTCP's own types, which share the second byte (RFC 5761).
  if (kind >= 192 && kind <= 223) return null;
  let begin = HEADER + (flags & 15) * 4;
  if (flags & 16) {
    if (begin + 4 > datagram.length) return null;
    begin += 4 + datagram.readUInt16BE(begin + 2) * 4;
  }
  const padding = flags & 32 ? (datagram.at(-1) ?? 0) : 0;
  const end = datagram.length - padding;
  if (begin > end) return null;
  return {
    type: kind & 127,
    sequence: datagram.readUInt16BE(2),
    timestamp: datagram.readUInt32BE(4),
    source: datagram.readUInt32BE(8),
    payload: datagram.subarray(begin, end),
  };
};

/** Goes on counting beyond the wrap-around of a counter of some bits: the value nearest to the one before. */
export const unwrapped = (before: number, value: number, bits: 16 | 32): number => {
  const whole = 2 ** bits;
  const step = (((value - before) % whole) + whole) % whole;
  return before + (step < whole / 2 ? step : step - whole);
};
