/** 录音告知: what the agent says to the citizen at the beginning of a call. */
export function RecordingNote({ words }: { words: string }) {
  if (words === '') return null;
  return <span class="quiet">本次通话正在录音，请先告知对方：“{words}”</span>;
}
