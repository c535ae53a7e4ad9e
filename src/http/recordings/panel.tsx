import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { listeners } from '../../domain/call/recording.ts';
import { MINUTE } from '../../domain/instant.ts';
import type { BookCall } from '../../store/call-book.ts';
import type { Env } from '../env.ts';
import { playersOf } from './players.tsx';

/** Within so long after a call its recording has usually been taken in. */
const COLLECTED = 5 * MINUTE;

/** 录音 on the page of one call: the player, or why there is none. Nothing for who never listens, and for calls that nobody answered. */
export const recordingsPanel = async (c: Context<Env>, call: BookCall): Promise<Child> => {
  const { installation, person, now } = c.var;
  if (!listeners.includes(person.role) || call.answeredAt === null) return null;
  const player = (await playersOf(c, [call])).get(call.id);
  const awaited =
    installation.recordingSource !== null && (call.endedAt === null || call.endedAt.getTime() > now - COLLECTED);
  return (
    <section class="panel stack-tight" aria-labelledby="recording-title">
      <h2 id="recording-title">录音</h2>
      {player ?? (
        <p class="quiet">
          {awaited ? '通话结束后几分钟内整理好录音，届时请刷新本页。' : '这通电话没有您可以调听的录音。'}
        </p>
      )}
    </section>
  );
};
