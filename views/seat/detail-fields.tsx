import type { Field } from '../../src/domain/fields/field.ts';
import type { MatterReference } from '../../src/domain/routing/answer.ts';
import { Select } from '../parts/select.tsx';
import { TextField } from '../parts/text-field.tsx';
import { detailName } from './intake-values.ts';

export type DetailFieldsProps = {
  /** The matter whose fields are asked for; null while there is none. */
  asked: { matter: MatterReference; fields: readonly Field[] } | null;
  /** A person chose the matter: what is required must be there. */
  chosen: boolean;
  /** Answers so far, also to fields that are not asked for now. */
  answers: Readonly<Record<string, string>>;
  errorOf: (control: string) => string | undefined;
  /** Puts a fragment there out of band. */
  swapped?: boolean | undefined;
};

function Detail({
  field,
  value,
  error,
  must,
}: {
  field: Field;
  value: string;
  error?: string | undefined;
  must: boolean;
}) {
  const { id, name, kind, need, hint, unit, choices } = field;
  const ask = need === 'required' && !must ? '请问清。' : '';
  const common = {
    name: detailName(id),
    label: unit === '' ? name : `${name}（${unit}）`,
    hint: `${ask}${hint}` || undefined,
    need: must && need === 'required' ? ('required' as const) : need === 'optional' ? ('optional' as const) : undefined,
    error,
    value,
  };
  if (kind === 'choice')
    return <Select {...common} blank="没有问到" options={choices.map((choice) => ({ value: choice, name: choice }))} />;
  return (
    <TextField
      {...common}
      type={kind === 'date' ? 'date' : 'text'}
      inputmode={kind === 'number' ? 'numeric' : undefined}
      autocomplete="off"
    />
  );
}

/** What was answered to other matters' fields: kept in sight and in the form, in case the matter changes back. */
function Unasked({ asked, answers }: Pick<DetailFieldsProps, 'asked' | 'answers'>) {
  const others = Object.entries(answers).filter(
    ([id, answer]) => answer.trim() !== '' && !asked?.fields.some((field) => field.id === id),
  );
  if (others.length === 0) return null;
  return (
    <>
      {others.map(([id, answer]) => (
        <input type="hidden" name={detailName(id)} value={answer} />
      ))}
      <p class="quiet">
        先前问到的“{others.map(([, answer]) => answer).join('”“')}
        ”现在的事项不用，仍留着；登记时不带上，要用请写进内容。
      </p>
    </>
  );
}

/** 事项要素 of the most probable or chosen matter, refreshed as the agent types. */
export function DetailFields({ asked, chosen, answers, errorOf, swapped }: DetailFieldsProps) {
  return (
    <div id="details" class="stack-tight" hx-swap-oob={swapped ? 'outerMorph' : undefined}>
      {asked && asked.fields.length > 0 ? (
        <fieldset class="details-asked">
          <legend>
            {chosen ? '' : '可能是'}“{asked.matter.path[2]}”{chosen ? '要问清' : '，请顺便问清'}
          </legend>
          <div class="field-row">
            {asked.fields.map((field) => (
              <Detail
                field={field}
                value={answers[field.id] ?? ''}
                error={errorOf(detailName(field.id))}
                must={chosen}
              />
            ))}
          </div>
        </fieldset>
      ) : null}
      <Unasked asked={asked} answers={answers} />
    </div>
  );
}
