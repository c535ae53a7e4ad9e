import { Hono } from 'hono';
import { listeners } from '../../domain/call/recording.ts';
import type { Env } from '../env.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { listen, recordingToHear } from './listening.tsx';
import { playLog } from './log.tsx';
import { sound } from './sound.ts';

const hearers = only(...listeners);

/** 录音: played by those who may, each playing logged. */
export const recordings = new Hono<Env>()
  .get('/recordings/log', signedIn, only('administrator', 'auditor'), playLog)
  .get('/recordings/:id', signedIn, hearers, sound)
  .post('/recordings/:id/listening', signedIn, hearers, listen)
  // Whoever asks for the address of the act again gets the call.
  .get('/recordings/:id/listening', signedIn, hearers, async (c) => {
    const found = await recordingToHear(c);
    return found === null ? c.notFound() : c.redirect(`/calls/${found.call.id}`, 303);
  });
