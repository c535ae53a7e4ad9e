import { talkWords } from './review-words.ts';

export type RecordingLine = { id: string; side: string; milliseconds: number; playable: boolean };

/** What was recorded of a call, in words. */
export function RecordingList({ recordings }: { recordings: readonly RecordingLine[] }) {
  if (recordings.length === 0) return <p class="quiet">这通电话没有录音。请按工单和通话经过评分，听不到的项目写明。</p>;
  return (
    <ul class="stack-tight">
      {recordings.map(({ side, milliseconds, playable }) => (
        <li>
          {side}，{talkWords(milliseconds)}
          {playable ? null : <span class="quiet">（已超过保存期限）</span>}
        </li>
      ))}
    </ul>
  );
}
