import type { Candidate, Reason } from '../../src/domain/routing/answer.ts';
import { KeyHint } from '../parts/key-hint.tsx';
import { ProbabilityBar } from '../parts/probability-bar.tsx';

/** The form that candidates and found units belong to, wherever they stand on the page. */
export const DISPATCH_FORM = 'dispatch-form';

const matterWords = ({ matter }: Candidate): string =>
  matter ? `${matter.code} ${matter.path[2]} · 条款 ${matter.clause}` : '没有对应的事项';

function Reasons({ because }: { because: readonly Reason[] }) {
  return (
    <span class="candidate-why">
      {because.map((reason) => (
        <span class="candidate-reason">{reason.sentence}</span>
      ))}
    </span>
  );
}

export type CandidatesProps = {
  candidates: readonly Candidate[];
  chosen: string;
  /** The chosen one, else the first, takes the focus. */
  focused?: boolean | undefined;
};

/** 候选单位: number key, name, probability, matter and clause; under the chosen one why. None is chosen beforehand. */
export function Candidates({ candidates, chosen, focused = false }: CandidatesProps) {
  const known = candidates.some(({ code }) => code === chosen);
  if (candidates.length === 0)
    return <p class="quiet">系统没有找到合适的单位。请在下面的名录中查找主办单位，或与诉求人核实后再派。</p>;
  return (
    <fieldset class="candidates">
      <legend>主办单位</legend>
      {candidates.map((candidate, index) => (
        <label class="candidate">
          <span class="candidate-pick">
            <input
              type="radio"
              id={`lead-${index + 1}`}
              name="lead"
              value={candidate.code}
              form={DISPATCH_FORM}
              checked={candidate.code === chosen}
              data-no-draft
              data-focus={focused && (known ? candidate.code === chosen : index === 0) ? '' : undefined}
              data-key={String(index + 1)}
              data-key-name={`选${candidate.unit}`}
            />
            <KeyHint name={String(index + 1)} />
          </span>
          <span class="candidate-name">{candidate.unit}</span>
          <ProbabilityBar value={candidate.probability} rank={index === 0 ? 'first' : 'other'} />
          <span class="candidate-more">
            {matterWords(candidate)}
            <Reasons because={candidate.because} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}
