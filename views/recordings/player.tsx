import { sayDuration } from '../../src/domain/call/durations.ts';
import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/text-field.tsx';

/** 录音 of a call as its player shows it. */
export type PlayerRecording = {
  id: string;
  milliseconds: number;
  /** False: its time was over, the file is gone. */
  playable: boolean;
};

/** How somebody comes to listen: with a reason, by a click alone, or for a purpose that is known already, such as a review. */
export type PlayerWay = { needsReason: boolean; reason?: string | undefined };

/** What was typed and why it was refused. */
export type PlayerRefusal = { typed: string; sentence: string };

const lengthOf = ({ milliseconds }: PlayerRecording): string => `录音，长 ${sayDuration(milliseconds)}`;

/** One recording before it is played: a click asks for it, with the reason where one is due. */
export function RecordingAsk({
  recording,
  way,
  refusal,
}: {
  recording: PlayerRecording;
  way: PlayerWay;
  refusal?: PlayerRefusal | undefined;
}) {
  const { id, playable } = recording;
  const address = `/recordings/${id}/listening`;
  if (!playable) return <p class="quiet">{lengthOf(recording)}，已过保存期限，不能再听。</p>;
  return (
    <form
      class="recording stack-tight"
      method="post"
      action={address}
      hx-post={address}
      hx-target="this"
      hx-swap="outerHTML"
      novalidate
    >
      <p>{lengthOf(recording)}</p>
      {way.reason !== undefined ? (
        <input type="hidden" name="reason" value={way.reason} />
      ) : way.needsReason ? (
        <TextField
          name="reason"
          id={`reason-${id}`}
          label="调听理由"
          need="required"
          hint="每次调听都会记入调听记录。"
          maxlength={200}
          value={refusal?.typed}
          error={refusal?.sentence}
          autofocus={refusal !== undefined}
        />
      ) : null}
      <div class="actions">
        <Button label={`播放${lengthOf(recording)}`}>播放录音</Button>
      </div>
    </form>
  );
}

/** A recording that plays: both sides at once, the citizen left, the seat right. */
export function RecordingSound({ recording, address }: { recording: PlayerRecording; address: string }) {
  return (
    <div class="recording stack-tight">
      <p id={`sound-${recording.id}`}>{lengthOf(recording)}（左声道诉求人，右声道坐席）</p>
      {/* biome-ignore lint/a11y/useMediaCaption: a call is spoken freely, and nobody writes it down */}
      <audio
        class="recording-sound"
        src={address}
        aria-labelledby={`sound-${recording.id}`}
        preload="metadata"
        controls
        controlslist="nodownload"
        autoplay
        autofocus
      />
    </div>
  );
}

/** 录音: what was recorded of a call, to be asked for one by one; nothing where nothing was. */
export function Player({ recordings, way }: { recordings: readonly PlayerRecording[]; way: PlayerWay }) {
  if (recordings.length === 0) return null;
  return (
    <div class="stack-tight">
      {recordings.map((recording) => (
        <RecordingAsk recording={recording} way={way} />
      ))}
    </div>
  );
}
