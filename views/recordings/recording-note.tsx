/** 录音告知: what the agent says to the citizen at the beginning of a call. */
export function RecordingNote({ words }: { words: string }) {
  if (words === '') return null;
  return <span class="quiet">本次通话录音，接通后先告知：“{words}”</span>;
}
