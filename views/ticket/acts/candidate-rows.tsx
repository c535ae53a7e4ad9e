import type { Candidate } from '../../../src/domain/routing/answer.ts';
import { sayChoice } from '../../dispatch/choice.ts';
import { KeyHint } from '../../parts/key-hint.tsx';
import { ProbabilityBar } from '../../parts/probability-bar.tsx';

export type CandidateRowsProps = {
  candidates: readonly Candidate[];
  /** The choice that is taken: body and matter. */
  lead: string;
  /** Id of the first radio, at which an error's link lands. */
  id: string;
  /** Units that have sent the ticket back with consent. */
  returnedBy: ReadonlySet<string>;
};

/** The router's candidates as radios `lead`, keys 1–5: unit, matter and clause, probability, and the reasons under each. */
export function CandidateRows({ candidates, lead, id, returnedBy }: CandidateRowsProps) {
  return (
    <div class="choices">
      {candidates.map(({ unit, code, matter, probability, because }, index) => {
        const value = sayChoice({ body: code, matter: matter?.code ?? null });
        return (
          <label class="candidate">
            <span class="button-row">
              <input
                type="radio"
                id={index === 0 ? id : `${id}-${index + 1}`}
                name="lead"
                value={value}
                checked={value === lead}
                data-key={String(index + 1)}
                data-key-name={`选${unit}`}
              />
              <KeyHint name={String(index + 1)} />
            </span>
            <strong>{unit}</strong>
            <ProbabilityBar value={probability} rank={index === 0 ? 'first' : 'other'} />
            <span class="candidate-more">
              {matter ? `${matter.code} ${matter.path[2]} · 条款 ${matter.clause}` : '没有对应的归口事项'}
              {returnedBy.has(code) ? '。该单位已退单' : ''}
            </span>
            {because.map((reason) => (
              <span class="candidate-more small">{reason.sentence}</span>
            ))}
          </label>
        );
      })}
    </div>
  );
}
