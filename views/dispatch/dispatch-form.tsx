import { type Kind, kindNames, kinds } from '../../src/domain/appeal/kind.ts';
import { type Urgency, urgencies, urgencyNames } from '../../src/domain/appeal/urgency.ts';
import { controlAttributes, Field } from '../parts/field.tsx';
import { type Option, type OptionGroup, Select } from '../parts/select.tsx';
import { DISPATCH_FORM } from './candidates.tsx';
import { usualReasons } from './usual-reasons.ts';
import { draftOf } from './ways.ts';

/** Where Esc leads back to from the reason: the candidate that is chosen, else the first. */
const CANDIDATE = '[name="lead"]:checked, #lead-1';

/** What the form says; as the router proposed it, or as it was typed. */
export type DispatchValues = {
  lead: string;
  assist: readonly string[];
  kind: Kind;
  urgency: Urgency;
  place: string;
  correction: string;
  /** One of the usual reasons, ticked. */
  usual: string;
};

export type DispatchFormProps = {
  number: string;
  version: number;
  order: string;
  values: DispatchValues;
  /** Units that the router names to assist, and those chosen from the directory. */
  assistants: { code: string; name: string }[];
  places: (Option | OptionGroup)[];
  /** Whether there is a first candidate, from which to differ needs a reason. */
  explains: boolean;
  /** Whether dispatching is what the router proposes; otherwise another way is the likelier one. */
  likely: boolean;
  error?: { field?: string | undefined; sentence: string } | undefined;
};

/** Assist, kind, urgency, place, and the reason where the first candidate is not taken; its button stands at the foot of the panel. */
export function DispatchForm(form: DispatchFormProps) {
  const { values } = form;
  const errorOf = (field: string) => (form.error?.field === field ? form.error.sentence : undefined);
  const correction = {
    name: 'correction',
    label: '改派理由',
    hint: '没有采用首选单位，请勾选或写明理由（至少 4 个字）。按 c 键填写，回车派单，Esc 回到候选单位。',
    error: errorOf('correction'),
  };
  const action = `/dispatch/${form.number}`;
  return (
    <form
      id={DISPATCH_FORM}
      class="dispatch-form"
      method="post"
      action={action}
      hx-post={action}
      hx-target="#dispatch"
      hx-swap="outerHTML"
      hx-sync="this:drop"
      novalidate
      data-draft={draftOf(form.number, 'dispatch')}
      data-draft-first
    >
      <input type="hidden" name="version" value={String(form.version)} />
      <input type="hidden" name="order" value={form.order} />
      {form.explains ? (
        <div class="correction" data-shown={errorOf('correction') ? '' : undefined}>
          <fieldset class="usual-reasons">
            <legend class="unseen">常用改派理由</legend>
            {usualReasons.map((reason) => (
              <label class="choice">
                <input type="radio" name="usual" value={reason} checked={values.usual === reason} data-no-draft />
                <span>{reason}</span>
              </label>
            ))}
          </fieldset>
          <Field {...correction}>
            <input
              {...controlAttributes(correction)}
              type="text"
              value={values.correction}
              autocomplete="off"
              maxlength={200}
              data-key="c"
              data-empty-keys="12345"
              data-escape={CANDIDATE}
              data-key-name="填写改派理由"
              data-focus={correction.error ? '' : undefined}
            />
          </Field>
        </div>
      ) : null}
      {form.assistants.length > 0 ? (
        <fieldset class="assistants">
          <legend>协办单位</legend>
          {form.assistants.map((unit) => (
            <label class="choice">
              <input type="checkbox" name="assist" value={unit.code} checked={values.assist.includes(unit.code)} />
              <span>{unit.name}</span>
            </label>
          ))}
          {errorOf('assist') ? <p class="field-error">{errorOf('assist')}</p> : null}
        </fieldset>
      ) : null}
      <div class="dispatch-facts">
        <Select
          name="kind"
          label="类型"
          options={kinds.map((kind) => ({ value: kind, name: kindNames[kind] }))}
          value={values.kind}
        />
        <Select
          name="urgency"
          label="紧急程度"
          options={urgencies.map((urgency) => ({ value: urgency, name: urgencyNames[urgency] }))}
          value={values.urgency}
        />
        <div
          class="dispatch-place"
          data-no-draft
          hx-post={`${action}/place`}
          hx-include={`#${DISPATCH_FORM}`}
          hx-trigger="change"
          hx-target="#dispatch"
          hx-swap="outerHTML"
        >
          <Select name="place" label="地点" blank="未定" options={form.places} value={values.place} />
        </div>
      </div>
      <noscript>
        <button type="submit" class="button" formaction={`${action}/place`}>
          按所选地点重新归口
        </button>
      </noscript>
    </form>
  );
}
