/** What has come and gone of the sound of a call since it began. */
export type SoundCount = { received: number; sent: number; lost: number };

export type SoundQuality = 'good' | 'fair' | 'poor' | 'deaf';

export const qualityNames: Record<SoundQuality, string> = {
  good: '通话质量好',
  fair: '通话质量一般',
  poor: '通话质量差',
  deaf: '听不到对方，请检查网络',
};

/** Losses above these shares are heard. */
const FAIR = 0.02;
const POOR = 0.08;

/** How the last stretch of a call sounded, from the counts at its beginning and its end. */
export function qualityOf(before: SoundCount, now: SoundCount): SoundQuality {
  const received = now.received - before.received;
  const lost = Math.max(0, now.lost - before.lost);
  if (received <= 0) return 'deaf';
  const share = lost / (received + lost);
  return share > POOR ? 'poor' : share > FAIR ? 'fair' : 'good';
}

/** Adds up a report of the browser; while a call is held the browser leaves parts out, which then count nothing. */
export function countsIn(report: Iterable<[string, Record<string, unknown>]>): SoundCount {
  const number = (value: unknown): number => (typeof value === 'number' ? value : 0);
  const count = { received: 0, sent: 0, lost: 0 };
  for (const [, part] of report) {
    if (part['kind'] !== 'audio') continue;
    if (part['type'] === 'inbound-rtp') {
      count.received += number(part['packetsReceived']);
      count.lost += number(part['packetsLost']);
    } else if (part['type'] === 'outbound-rtp') count.sent += number(part['packetsSent']);
  }
  return count;
}
