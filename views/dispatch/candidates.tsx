import type { Candidate, Reason } from '../../src/domain/routing/answer.ts';
import { KeyHint } from '../parts/key-hint.tsx';
import { ProbabilityBar } from '../parts/probability-bar.tsx';
import { CHOICE, sayChoice } from './choice.ts';
import { Clause, type ClauseText } from './clause.tsx';

/** The form that candidates and found units belong to, wherever they stand on the page. */
export const DISPATCH_FORM = 'dispatch-form';

/** The choice that takes a candidate. */
export const choiceOf = ({ code, matter }: Candidate): string =>
  sayChoice({ body: code, matter: matter?.code ?? null });

const matterWords = ({ matter }: Candidate): string =>
  matter ? `${matter.code} ${matter.path[2]} · 条款 ${matter.clause}` : '没有对应的事项';

/** The sentences of each clause that speaks, in the order in which they first speak. */
const byClause = (because: readonly Reason[]): { clause: string; sentences: string[] }[] => {
  const clauses = [...new Set(because.map(({ clause }) => clause))];
  return clauses.map((clause) => ({
    clause,
    sentences: because.filter((reason) => reason.clause === clause).map(({ sentence }) => sentence),
  }));
};

function Reasons({ because, clauses }: { because: readonly Reason[]; clauses: ReadonlyMap<string, ClauseText> }) {
  return (
    <ul class="candidate-why">
      {byClause(because).map(({ clause, sentences }) => {
        const text = clauses.get(clause);
        return (
          <li>
            {sentences.join('')}
            {text ? <Clause text={text} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

export type CandidatesProps = {
  candidates: readonly Candidate[];
  /** Value of the candidate that is chosen; empty while none is. */
  chosen: string;
  clauses: ReadonlyMap<string, ClauseText>;
  /** Why the first and not the second; empty when there is nothing to say. */
  whyNotSecond: string;
  /** The chosen one, else the first, takes the focus. */
  focused?: boolean | undefined;
};

/**
 * 候选单位: number key, name, probability, matter and clause. Why, under the first two always and under the chosen one;
 * none is chosen beforehand. A second proposal of the first body needs no reason and is marked so.
 */
export function Candidates({ candidates, chosen, clauses, whyNotSecond, focused = false }: CandidatesProps) {
  const known = candidates.some((candidate) => choiceOf(candidate) === chosen);
  if (candidates.length === 0)
    return <p class="quiet">系统没有找到合适的单位。请在下面的名录中查找主办单位，或与诉求人核实后再派。</p>;
  return (
    <fieldset class="candidates">
      <legend>主办单位</legend>
      {candidates.map((candidate, index) => {
        const value = choiceOf(candidate);
        return (
          <div class="candidate">
            <label class="candidate-head">
              <span class="candidate-pick">
                <input
                  type="radio"
                  id={`lead-${index + 1}`}
                  name={CHOICE}
                  value={value}
                  form={DISPATCH_FORM}
                  checked={value === chosen}
                  data-no-draft
                  data-same-body={candidate.code === candidates[0]?.code ? '' : undefined}
                  data-focus={focused && (known ? value === chosen : chosen === '' && index === 0) ? '' : undefined}
                  data-key={String(index + 1)}
                  data-key-name={`选${candidate.unit}`}
                />
                <KeyHint name={String(index + 1)} />
              </span>
              <span class="candidate-name">{candidate.unit}</span>
              <ProbabilityBar value={candidate.probability} rank={index === 0 ? 'first' : 'other'} />
              <span class="candidate-matter">{matterWords(candidate)}</span>
            </label>
            <Reasons because={candidate.because} clauses={clauses} />
            {index === 1 && whyNotSecond !== '' ? (
              <p class="why-not">
                <strong>为什么排在第二：</strong>
                {whyNotSecond}
              </p>
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
}
