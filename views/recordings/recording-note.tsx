/** 录音告知: what the agent says to the citizen at the beginning of a call, where no announcement was played. */
export function RecordingNote({ words }: { words: string }) {
  if (words === '') return null;
  return (
    <p class="quiet" role="note">
      本次通话将被录音。请告知对方：“{words}”
    </p>
  );
}
