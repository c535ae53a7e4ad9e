import type { Context } from 'hono';
import type { HtmlEscapedString } from 'hono/utils/html';
import { ListeningPage } from '../../../views/recordings/listening-page.tsx';
import { RecordingAsk, RecordingSound } from '../../../views/recordings/player.tsx';
import { needsReason, type Recording, reasonToListen } from '../../domain/call/recording.ts';
import { callReaders } from '../../domain/call/sight.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { BookCall } from '../../store/call-book.ts';
import { logPlay } from '../../store/recording-plays.ts';
import { findRecording } from '../../store/recordings.ts';
import type { Env } from '../env.ts';
import { formInput } from '../form.ts';
import { frameOf } from '../frame.ts';
import { wantsFragment } from '../ticket/wants.ts';
import { soundAddress } from './key.ts';
import { callToHear } from './may-hear.ts';

/** A recording in the person's hearing with its call; null as if there were none. */
export const recordingToHear = async (c: Context<Env>): Promise<{ recording: Recording; call: BookCall } | null> => {
  const id = c.req.param('id') ?? '';
  const recording = /^[\da-f]{32}$/u.test(id) ? await findRecording(c.var.installation.store, id) : null;
  const call = recording && (await callToHear(c, recording.call));
  return call ? { recording, call } : null;
};

/** `POST /recordings/:id/listening`: logs who listens and why, then gives an address that plays for a while. */
export const listen = async (c: Context<Env>): Promise<Response> => {
  const { installation, person, now } = c.var;
  const found = await recordingToHear(c);
  if (found === null) return c.notFound();
  const { recording, call } = found;
  const shown = { id: recording.id, milliseconds: recording.milliseconds, playable: recording.removedAt === null };
  const back = callReaders.includes(person.role) ? `/calls/${call.id}` : null;
  const answer = async (
    player: HtmlEscapedString | Promise<HtmlEscapedString>,
    status: 200 | 409 | 422,
  ): Promise<Response> =>
    wantsFragment(c)
      ? c.html(player, status)
      : c.html(<ListeningPage frame={await frameOf(c, back ?? '/call-reviews')} back={back} player={player} />, status);
  const way = { needsReason: needsReason(person.role) };
  if (!shown.playable) return answer(<RecordingAsk recording={shown} way={way} />, 409);
  const typed = formInput(await c.req.parseBody({ all: true })).text('reason');
  const reason = reasonToListen(person.role, typed);
  if (isRefusal(reason)) {
    const refusal = { typed, sentence: reason.sentence };
    return answer(<RecordingAsk recording={shown} way={{ needsReason: true }} refusal={refusal} />, 422);
  }
  await logPlay(installation.store, {
    at: new Date(now),
    account: person.account,
    name: person.name,
    role: person.role,
    recording: recording.id,
    call: call.id,
    ticket: call.ticket,
    reason,
  });
  const address = soundAddress(installation.secret, { recording: recording.id, account: person.account }, now);
  return answer(<RecordingSound recording={shown} address={address} />, 200);
};
