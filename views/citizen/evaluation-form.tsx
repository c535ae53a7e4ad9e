import {
  dissatisfactionReasonNames,
  dissatisfactionReasons,
  satisfactionNames,
  satisfactions,
  solutionNames,
  solutions,
} from '../../src/domain/evaluation/satisfaction.ts';
import { Button, buttonClass } from '../parts/button.tsx';
import type { FieldError } from '../parts/error-summary.tsx';
import { RadioCards } from '../parts/radios.tsx';
import { TextArea } from '../parts/text-area.tsx';

/** What was ticked and written, to draw the form again. */
export type EvaluationValues = {
  contacted: string;
  solution: string;
  satisfaction: string;
  reasons: string[];
  words: string;
};

export const blankEvaluation: EvaluationValues = {
  contacted: '',
  solution: '',
  satisfaction: '',
  reasons: [],
  words: '',
};

export type EvaluationFormProps = {
  number: string;
  /** Where it is posted; the ticket's progress page unless told. */
  action?: string | undefined;
  values: EvaluationValues;
  errors: FieldError[];
  /** Behind a button, for who has been asked before. */
  folded?: boolean | undefined;
};

/** The section of the review, open or behind a button. */
export function EvaluationForm({ folded, ...form }: EvaluationFormProps) {
  if (folded)
    return (
      <details class="act no-print">
        <summary class={buttonClass()}>我要评价</summary>
        <div class="act-form">
          <Questions {...form} />
        </div>
      </details>
    );
  return (
    <section class="panel stack no-print">
      <h2>我要评价</h2>
      <Questions {...form} />
    </section>
  );
}

/** 我要评价: posts `contacted`, `solution`, `satisfaction`, `reasons` and `words`. */
function Questions({ number, action, values, errors }: Omit<EvaluationFormProps, 'folded'>) {
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  const reasonsError = errorOf('reasons');
  return (
    <form
      class="form"
      method="post"
      action={action ?? `/progress/${number}/evaluation`}
      novalidate
      data-draft={`review-${number}`}
    >
      <RadioCards
        name="contacted"
        label="承办单位联系过您吗"
        need="required"
        choices={[
          { value: 'yes', name: '联系过' },
          { value: 'no', name: '没有联系过' },
        ]}
        value={values.contacted}
        error={errorOf('contacted')}
      />
      <RadioCards
        name="solution"
        label="问题解决了吗"
        need="required"
        choices={solutions.map((solution) => ({ value: solution, name: solutionNames[solution] }))}
        value={values.solution}
        error={errorOf('solution')}
      />
      <RadioCards
        name="satisfaction"
        label="您满意吗"
        need="required"
        choices={satisfactions.map((level) => ({ value: level, name: satisfactionNames[level] }))}
        value={values.satisfaction}
        error={errorOf('satisfaction')}
      />
      <fieldset class="field" data-invalid={reasonsError ? '' : undefined} aria-describedby="reasons-hint">
        <legend>不满意的原因</legend>
        <p class="field-hint" id="reasons-hint">
          评价为不满意或非常不满意的，请至少选一项，可以多选。
        </p>
        {reasonsError ? <p class="field-error">{reasonsError}</p> : null}
        <div class="choices">
          {dissatisfactionReasons.map((reason, index) => (
            <label class="choice">
              <input
                type="checkbox"
                id={index === 0 ? 'reasons' : `reasons-${index + 1}`}
                name="reasons"
                value={reason}
                checked={values.reasons.includes(reason)}
              />
              <span>{dissatisfactionReasonNames[reason]}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextArea name="words" label="您想说的话" need="optional" value={values.words} error={errorOf('words')} />
      <div class="actions">
        <Button look="primary">提交评价</Button>
      </div>
      <p class="quiet">评价为不满意的，热线会核实，并要求承办单位整改。</p>
    </form>
  );
}
