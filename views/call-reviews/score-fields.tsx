import type { QualityForm, ScoreSheet } from '../../src/domain/call-quality/call-quality.ts';
import type { TypedSheet } from '../../src/domain/call-quality/decide.ts';
import type { FieldFault } from '../../src/domain/refusal.ts';
import { controlAttributes, Field } from '../parts/field.tsx';

export type ScoreFieldsProps = {
  form: QualityForm;
  /** As typed, or as scored before; empty fields where nothing was. */
  values: TypedSheet;
  errors: readonly FieldFault[];
};

/** A sheet as it is typed again. */
export const typedOf = (sheet: ScoreSheet | null): TypedSheet =>
  Object.fromEntries(
    Object.entries(sheet ?? {}).map(([id, { points, remark }]) => [id, { points: String(points), remark }]),
  );

/** Points and a remark for each item of the form, with its hint. */
export function ScoreFields({ form, values, errors }: ScoreFieldsProps) {
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.sentence;
  return (
    <>
      {form.items.map(({ id, name, points, hint }) => {
        const pointsField = {
          name: `points-${id}`,
          label: `${name}（满分 ${points}）`,
          hint: hint === '' ? undefined : hint,
          error: errorOf(`points-${id}`),
        };
        const remarkField = { name: `remark-${id}`, label: `${name}：扣分说明`, error: errorOf(`remark-${id}`) };
        return (
          <div class="score-item">
            <Field {...pointsField}>
              <input
                {...controlAttributes(pointsField)}
                inputmode="numeric"
                autocomplete="off"
                maxlength={3}
                value={values[id]?.points ?? ''}
              />
            </Field>
            <Field {...remarkField}>
              <input
                {...controlAttributes(remarkField)}
                autocomplete="off"
                maxlength={200}
                value={values[id]?.remark ?? ''}
              />
            </Field>
          </div>
        );
      })}
    </>
  );
}
