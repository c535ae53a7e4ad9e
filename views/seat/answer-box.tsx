import type { KnowledgeReference } from '../../src/domain/knowledge/entry.ts';
import { buttonClass } from '../parts/button.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { knowledgeWords } from '../ticket/knowledge-words.ts';

export type AnswerBoxProps = {
  text: string;
  /** The entry that it was taken from. */
  knowledge: KnowledgeReference | null;
  error?: string | undefined;
  /** Just filled from an entry: the text takes the focus. */
  filled?: boolean | undefined;
};

/** 直接答复: what is told to the caller at once. Registers and closes in one go; taken from an entry it names the entry. */
export function AnswerBox({ text, knowledge, error, filled = false }: AnswerBoxProps) {
  return (
    <details
      class="answer-box act"
      id="answer-box"
      data-send
      open={text !== '' || error !== undefined || knowledge !== null}
    >
      <summary class={buttonClass()} data-key="F8">
        直接答复
        <KeyHint name="F8" />
      </summary>
      <div class="stack-tight act-form">
        <TextArea
          name="answer"
          // Another entry is another field, so that its text comes in.
          id={`answer${knowledge ? `-${knowledge.entry}-${knowledge.version}` : ''}`}
          label="告知来电人的答复"
          hint="来电人凭编号和查询码也能看到。"
          rows={5}
          value={text}
          error={error}
          autofocus={filled}
        />
        {knowledge ? (
          <label class="choice">
            <input type="checkbox" name="entry" value={knowledge.entry} checked />
            <span>依据知识条目{knowledgeWords(knowledge)}</span>
          </label>
        ) : null}
        {knowledge ? <input type="hidden" name="version" value={String(knowledge.version)} /> : null}
        <div class="actions">
          <button type="submit" class={buttonClass('primary')} formaction="/seat/answers" data-key="Alt+Enter">
            直接答复并办结
            <KeyHint name="Alt+Enter" />
          </button>
        </div>
      </div>
    </details>
  );
}
