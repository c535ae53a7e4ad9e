import { kindNames } from '../../src/domain/appeal/kind.ts';
import { urgencyNames } from '../../src/domain/appeal/urgency.ts';
import type { Cluster } from '../../src/domain/duplicate/cluster.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { RoutingAnswer } from '../../src/domain/routing/answer.ts';
import type { Proposal } from '../../src/domain/ticket/commands.ts';
import type { DuplicateLine } from '../duplicates/duplicate-facts.tsx';
import type { KnowledgeSuggestion } from '../knowledge/suggestions.tsx';
import { KnowledgeSuggestions } from '../knowledge/suggestions.tsx';
import { buttonClass } from '../parts/button.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { Candidates } from './candidates.tsx';
import { SeatDuplicates } from './duplicates.tsx';
import { FirstWords } from './first-words.tsx';

const foundBy = { chosen: '登记时选定', text: '从内容中读出', hotline: '按接听的热线' };

export type SuggestionsPanelProps = {
  answer: RoutingAnswer | null;
  /** What the agent chose, and the value by which the form says so. */
  proposal: Proposal | null;
  chosen: string;
  /** Open tickets that probably tell of the same thing. */
  duplicates: DuplicateLine[];
  /** How often the same is told here; null where it is not worth saying. */
  cluster: Cluster | null;
  knowledge: readonly KnowledgeSuggestion[];
  now: Instant;
};

function UseEntry({ suggestion, index }: { suggestion: KnowledgeSuggestion; index: number }) {
  const shortcut = `Alt+Shift+${index + 1}`;
  return (
    <button
      type="submit"
      class={buttonClass()}
      name="use"
      value={suggestion.entry}
      formaction="/seat/answers/text"
      hx-post="/seat/answers/text"
      hx-include="#intake"
      hx-target="#answer-box"
      // Down to the button that sends it.
      hx-swap="outerHTML show:bottom showTarget:#answer-box"
      data-key={shortcut}
      data-key-name={`用“${suggestion.title}”答复`}
    >
      用它答复<span class="unseen">：{suggestion.title}</span>
      <KeyHint name={shortcut} />
    </button>
  );
}

/** 归口建议、集中诉求 and 知识推荐: refreshed as the agent types. Null while nothing is written yet. */
export function SuggestionsPanel(props: SuggestionsPanelProps) {
  const { answer, proposal, chosen, duplicates, cluster, knowledge, now } = props;
  if (answer === null)
    return <p class="quiet">边登记边归口：写下诉求后，这里显示可能的承办单位和依据、附近的同类诉求和知识条目。</p>;
  const place = answer.division;
  return (
    <div class="stack-tight">
      <div class="first-words-beside">
        <FirstWords answer={answer} />
      </div>
      <SeatDuplicates lines={duplicates} cluster={cluster} place={place?.name ?? null} now={now} />
      <dl class="facts">
        <dt>类型</dt>
        <dd>
          {kindNames[answer.kind]}，{urgencyNames[answer.urgency]}
        </dd>
        <dt>发生地</dt>
        <dd>
          {place
            ? `${place.name}（${foundBy[place.by]}${place.words.length > 0 ? `：${[...new Set(place.words.map((word) => word.text))].join('、')}` : ''}）`
            : '没有读出，请向来电人问清区县'}
        </dd>
      </dl>
      <Candidates answer={answer} proposal={proposal} chosen={chosen} />
      <h3>知识推荐</h3>
      <KnowledgeSuggestions
        suggestions={knowledge}
        asked
        useButton={(suggestion, index) => <UseEntry suggestion={suggestion} index={index} />}
      />
    </div>
  );
}
