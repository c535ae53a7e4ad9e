import { kindNames } from '../../src/domain/appeal/kind.ts';
import { urgencyNames } from '../../src/domain/appeal/urgency.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Candidate, RoutingAnswer } from '../../src/domain/routing/answer.ts';
import type { DuplicateLine } from '../duplicates/duplicate-facts.tsx';
import { ProbabilityBar } from '../parts/probability-bar.tsx';
import { SeatDuplicates } from './duplicates.tsx';
import { FirstWords } from './first-words.tsx';

const wordsOf = (candidate: Candidate): string[] => [
  ...new Set(candidate.because.flatMap((reason) => reason.words.map((word) => word.text))),
];

function CandidateRow({ candidate, rank }: { candidate: Candidate; rank: number }) {
  const words = wordsOf(candidate);
  return (
    <li>
      <span class="suggested-head">
        <strong>
          {rank} {candidate.unit}
        </strong>
        <ProbabilityBar value={candidate.probability} rank={rank === 1 ? 'first' : 'other'} />
      </span>
      {candidate.matter ? (
        <span class="quiet">
          {candidate.matter.code} {candidate.matter.path.at(-1)} · 条款 {candidate.matter.clause}
        </span>
      ) : null}
      {words.length > 0 ? <span class="quiet">命中：{words.join('、')}</span> : null}
    </li>
  );
}

/** Less probable bodies only take the eye off the others. */
const LEAST_PROBABLE = 0.03;

/** At most five, one row per body with its likeliest matter, and beside the first only those that may well be right. */
const worthSaying = (candidates: readonly Candidate[]): Candidate[] =>
  candidates
    .slice(0, 5)
    .filter((candidate, index) => index === 0 || candidate.probability >= LEAST_PROBABLE)
    .filter((candidate, index, all) => all.findIndex(({ code }) => code === candidate.code) === index);

const foundBy = { chosen: '登记时选定', text: '从内容中读出', hotline: '按接听的热线' };

export type SuggestionsPanelProps = {
  answer: RoutingAnswer | null;
  /** Open tickets that probably tell of the same thing. */
  duplicates: DuplicateLine[];
  now: Instant;
};

/** 归口建议: refreshed as the agent types. Null while nothing is written yet. */
export function SuggestionsPanel({ answer, duplicates, now }: SuggestionsPanelProps) {
  if (answer === null) return <p class="quiet">边登记边归口：写下诉求后，这里显示可能的承办单位和依据。</p>;
  const place = answer.division;
  return (
    <div class="stack-tight">
      <div class="first-words-beside">
        <FirstWords answer={answer} />
      </div>
      <SeatDuplicates lines={duplicates} now={now} />
      <dl class="facts">
        <dt>类型</dt>
        <dd>{kindNames[answer.kind]}</dd>
        <dt>紧急程度</dt>
        <dd>{urgencyNames[answer.urgency]}</dd>
        <dt>发生地</dt>
        <dd>
          {place
            ? `${place.name}（${foundBy[place.by]}${place.words.length > 0 ? `：${[...new Set(place.words.map((word) => word.text))].join('、')}` : ''}）`
            : '没有读出，请向来电人问清区县'}
        </dd>
      </dl>
      {answer.candidates.length > 0 ? (
        <ol class="suggested">
          {worthSaying(answer.candidates).map((candidate, index) => (
            <CandidateRow candidate={candidate} rank={index + 1} />
          ))}
        </ol>
      ) : (
        <p class="quiet">还读不出承办单位，请补充事情的经过。</p>
      )}
      {answer.whyNotSecond === '' ? null : <p class="quiet">{answer.whyNotSecond}</p>}
    </div>
  );
}
