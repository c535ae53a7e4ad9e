import type { Candidate, RoutingAnswer } from '../../src/domain/routing/answer.ts';
import type { Proposal } from '../../src/domain/ticket/commands.ts';
import { choiceOf } from '../dispatch/candidates.tsx';
import { CHOICE } from '../dispatch/choice.ts';
import { KeyHint } from '../parts/key-hint.tsx';
import { ProbabilityBar } from '../parts/probability-bar.tsx';

const wordsOf = (candidate: Candidate): string[] => [
  ...new Set(candidate.because.flatMap((reason) => reason.words.map((word) => word.text))),
];

type Row = {
  value: string;
  unit: string;
  matter: Candidate['matter'];
  probability: number | null;
  words: string[];
};

/** Less probable bodies only take the eye off the others. */
const LEAST_PROBABLE = 0.03;
const MOST = 5;

/** At most five, one row per body with its likeliest matter, and beside the first only those that may well be right. */
const worthSaying = (candidates: readonly Candidate[]): Candidate[] =>
  candidates
    .slice(0, MOST)
    .filter((candidate, index) => index === 0 || candidate.probability >= LEAST_PROBABLE)
    .filter((candidate, index, all) => all.findIndex(({ code }) => code === candidate.code) === index);

/** The candidates, and behind them what was chosen when the words were others. */
const rowsOf = (candidates: readonly Candidate[], proposal: Proposal | null, chosen: string): Row[] => {
  const rows = worthSaying(candidates).map(
    (candidate): Row => ({
      value: choiceOf(candidate),
      unit: candidate.unit,
      matter: candidate.matter,
      probability: candidate.probability,
      words: wordsOf(candidate),
    }),
  );
  if (proposal === null || rows.some(({ value }) => value === chosen)) return rows;
  return [...rows, { value: chosen, unit: proposal.body.unit, matter: proposal.matter, probability: null, words: [] }];
};

function CandidateRow({ row, rank, chosen }: { row: Row; rank: number; chosen: boolean }) {
  const shortcut = rank <= MOST ? `Alt+${rank}` : undefined;
  return (
    <li data-chosen={chosen ? '' : undefined}>
      <label class="suggested-pick" data-key={shortcut} data-key-name={`建议派${row.unit}`}>
        <span class="suggested-head">
          <span>
            <input type="radio" id={`candidate-${rank}`} name={CHOICE} value={row.value} checked={chosen} />{' '}
            <strong>
              {rank} {row.unit}
            </strong>{' '}
            {shortcut ? <KeyHint name={shortcut} /> : null}
          </span>
          {row.probability === null ? (
            <span class="quiet">先前选定</span>
          ) : (
            <ProbabilityBar value={row.probability} rank={rank === 1 ? 'first' : 'other'} />
          )}
        </span>
        {row.matter ? (
          <span class="quiet">
            {row.matter.code} {row.matter.path[2]} · 条款 {row.matter.clause}
          </span>
        ) : null}
        {row.words.length > 0 ? <span class="quiet">命中：{row.words.join('、')}</span> : null}
      </label>
    </li>
  );
}

/** 候选单位: which of them the seat proposes is the seat's choice; without one the dispatcher sees the router's order alone. */
export function Candidates(props: { answer: RoutingAnswer; proposal: Proposal | null; chosen: string }) {
  const { answer, proposal, chosen } = props;
  const rows = rowsOf(answer.candidates, proposal, chosen);
  if (rows.length === 0) return <p class="quiet">还读不出承办单位，请补充事情的经过。</p>;
  return (
    <>
      <fieldset class="suggested-choice">
        <legend>归口建议：问清后选定一个，派单员先看到</legend>
        <ol class="suggested">
          {rows.map((row, index) => (
            <CandidateRow row={row} rank={index + 1} chosen={proposal !== null && row.value === chosen} />
          ))}
          <li class="suggested-none">
            <label data-key="Alt+0" data-key-name="不选，由派单员判断">
              <input type="radio" id="candidate-none" name={CHOICE} value="" checked={proposal === null} />{' '}
              不选，由派单员判断 <KeyHint name="Alt+0" />
            </label>
          </li>
        </ol>
      </fieldset>
      {answer.whyNotSecond === '' ? null : <p class="quiet">{answer.whyNotSecond}</p>}
    </>
  );
}
