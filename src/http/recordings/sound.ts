import type { Context } from 'hono';
import { recordingBytes, streamRecording } from '../../store/recording-files.ts';
import type { Env } from '../env.ts';
import { plays } from './key.ts';
import { recordingToHear } from './listening.tsx';
import { partOf } from './range.ts';

const safe = {
  'accept-ranges': 'bytes',
  'cache-control': 'private, no-store',
  'content-disposition': 'inline; filename="recording.wav"',
  'content-security-policy': "default-src 'none'; media-src 'self'; sandbox",
  'content-type': 'audio/wav',
  'x-content-type-options': 'nosniff',
};

/** `GET /recordings/:id`: the sound, by an address that was given for a reason and has not run out. */
export const sound = async (c: Context<Env>): Promise<Response> => {
  const { installation, person, now } = c.var;
  const found = await recordingToHear(c);
  if (found === null || found.recording.removedAt !== null) return c.notFound();
  const { id, sha256 } = found.recording;
  const address = { until: c.req.query('until') ?? '', key: c.req.query('key') ?? '' };
  if (!plays(installation.secret, { recording: id, account: person.account }, address, now))
    return c.text('这个播放地址已失效。请回到通话页重新点“播放录音”。', 403);
  const bytes = await recordingBytes(installation.recordingFolder, sha256);
  if (bytes === null) return c.notFound();
  const part = partOf(c.req.header('range'), bytes);
  if (part === 'unsatisfiable') return c.body(null, 416, { ...safe, 'content-range': `bytes */${bytes}` });
  const sent = part === 'whole' ? { first: 0, last: bytes - 1 } : part;
  const length = String(sent.last - sent.first + 1);
  const stream = streamRecording(installation.recordingFolder, sha256, sent);
  return part === 'whole'
    ? c.body(stream, 200, { ...safe, 'content-length': length })
    : c.body(stream, 206, {
        ...safe,
        'content-length': length,
        'content-range': `bytes ${sent.first}-${sent.last}/${bytes}`,
      });
};
