import type { Child } from 'hono/jsx';

/** An entry that may answer what is being told, and why. */
export type KnowledgeSuggestion = {
  entry: string;
  version: number;
  title: string;
  excerpt: string;
  because: string;
};

export type KnowledgeSuggestionsProps = {
  suggestions: readonly KnowledgeSuggestion[];
  /** Says that enough is written to have looked; before that the panel only says what it is for. */
  asked: boolean;
  /** Where an entry is put into the answer; left out where nothing is answered from here. Gets entry and version in its address. */
  useAddress?: (suggestion: KnowledgeSuggestion) => string;
  /** In place of that address: a button of the form around, so that what is typed there goes along. */
  useButton?: (suggestion: KnowledgeSuggestion, index: number) => Child;
  /** Where something missing is reported; the words typed so far go along. */
  missingAddress?: string;
};

/** 知识推荐: refreshed as the agent types. Entries open in a page of their own, so that what is typed stays. */
export function KnowledgeSuggestions({
  suggestions,
  asked,
  useAddress,
  useButton,
  missingAddress,
}: KnowledgeSuggestionsProps) {
  if (!asked) return <p class="quiet">边登记边推荐：写下诉求后，这里显示可以用来答复的知识条目。</p>;
  if (suggestions.length === 0)
    return (
      <p class="quiet">
        知识库里没有对得上的条目。
        {missingAddress === undefined ? null : (
          <a href={missingAddress} target="_blank" rel="noopener">
            报告缺少条目
          </a>
        )}
      </p>
    );
  return (
    <ol class="suggested">
      {suggestions.map((suggestion, index) => (
        <li>
          <span class="suggested-head">
            <a href={`/knowledge/${suggestion.entry}`} target="_blank" rel="noopener">
              <strong>{suggestion.title}</strong>
            </a>
            {useButton?.(suggestion, index)}
            {useAddress === undefined ? null : (
              <a class="button small" href={useAddress(suggestion)}>
                用它答复
              </a>
            )}
          </span>
          <span>{suggestion.excerpt}</span>
          <span class="quiet">{suggestion.because}</span>
        </li>
      ))}
    </ol>
  );
}
