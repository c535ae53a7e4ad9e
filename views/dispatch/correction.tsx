import { controlAttributes, Field } from '../parts/field.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { DISPATCH_FORM } from './candidates.tsx';
import { CHOICE } from './choice.ts';
import { reasonKeys, usualReasons } from './usual-reasons.ts';

/** Where Esc leads back to from the reason: the candidate that is chosen, else the first. */
const CANDIDATE = `[name="${CHOICE}"]:checked, #lead-1`;

export type CorrectionProps = { typed: string; error: string | undefined };

/** 改派理由, asked where another body than the first is chosen: one press gives the reason and dispatches; own words are optional. */
export function Correction({ typed, error }: CorrectionProps) {
  const field = { name: 'correction', label: '另作说明', need: 'optional' as const, error };
  return (
    <div class="correction" data-shown={error ? '' : undefined}>
      <fieldset class="usual-reasons">
        <legend>改派理由：按一个即派单</legend>
        {usualReasons.map((reason, index) => (
          <button
            type="submit"
            class="button"
            form={DISPATCH_FORM}
            name="usual"
            value={reason}
            data-key={reasonKeys[index]}
            data-key-name={`以“${reason}”派给所选单位`}
          >
            {reason}
            <KeyHint name={reasonKeys[index] ?? ''} />
          </button>
        ))}
      </fieldset>
      <Field {...field}>
        <input
          {...controlAttributes(field)}
          type="text"
          form={DISPATCH_FORM}
          value={typed}
          autocomplete="off"
          maxlength={200}
          placeholder="自己写理由（至少 4 个字），回车派单"
          data-key="c"
          data-empty-keys="12345"
          data-escape={CANDIDATE}
          data-key-name="自己写改派理由"
        />
      </Field>
    </div>
  );
}
