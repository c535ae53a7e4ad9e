import type { Instant } from '../../domain/instant.ts';

/** A UDP packet as it was caught. */
export type CaughtPacket = { at: Instant; from: number; to: number; payload: Buffer };

const HEADER = 24;
const RECORD = 16;
const UDP = 17;
const ETHERNET = 1;
const RAW_IP = 101;

type Numbers = (bytes: Buffer, offset: number) => number;

const little: Numbers = (bytes, offset) => bytes.readUInt32LE(offset);
const big: Numbers = (bytes, offset) => bytes.readUInt32BE(offset);

/** Byte order, and how many parts a second has in the time stamps. */
const kinds: Record<number, { numberAt: Numbers; parts: number }> = {
  2712847316: { numberAt: big, parts: 1e6 },
  2712812621: { numberAt: big, parts: 1e9 },
  3569595041: { numberAt: little, parts: 1e6 },
  1295823521: { numberAt: little, parts: 1e9 },
};

const udpOf = (packet: Buffer): Omit<CaughtPacket, 'at'> | null => {
  const version = (packet[0] ?? 0) >> 4;
  const head = version === 4 ? ((packet[0] ?? 0) & 15) * 4 : 40;
  const protocol = version === 4 ? packet[9] : version === 6 ? packet[6] : undefined;
  if (protocol !== UDP || packet.length < head + 8) return null;
  const end = Math.min(packet.length, head + packet.readUInt16BE(head + 4));
  return {
    from: packet.readUInt16BE(head),
    to: packet.readUInt16BE(head + 2),
    payload: packet.subarray(head + 8, end),
  };
};

/** The UDP packets of a pcap file (Ethernet or raw IP); null when it is none. A last record that was cut off is left out. */
export const readPcap = (file: Buffer): CaughtPacket[] | null => {
  const kind = file.length < HEADER ? undefined : kinds[file.readUInt32BE(0)];
  if (!kind) return null;
  const link = kind.numberAt(file, 20);
  if (link !== ETHERNET && link !== RAW_IP) return null;
  const packets: CaughtPacket[] = [];
  for (let at = HEADER; at + RECORD <= file.length; ) {
    const length = kind.numberAt(file, at + 8);
    const end = at + RECORD + length;
    if (end > file.length) break;
    const udp = udpOf(file.subarray(at + RECORD + (link === ETHERNET ? 14 : 0), end));
    if (udp)
      packets.push({ at: kind.numberAt(file, at) * 1000 + (kind.numberAt(file, at + 4) * 1000) / kind.parts, ...udp });
    at = end;
  }
  return packets;
};
