import { type Kind, kindNames, kinds } from '../../src/domain/appeal/kind.ts';
import { type Urgency, urgencies, urgencyNames } from '../../src/domain/appeal/urgency.ts';
import { type Option, type OptionGroup, Select } from '../parts/select.tsx';
import { DISPATCH_FORM } from './candidates.tsx';
import { draftOf } from './ways.ts';

/** What the form says; as the router proposed it, or as it was typed. */
export type DispatchValues = {
  /** The body that leads and its matter; empty while none is chosen. */
  choice: string;
  assist: readonly string[];
  kind: Kind;
  urgency: Urgency;
  place: string;
  correction: string;
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

/** Assist, kind, urgency and place; the reason of a correction and the button stand at the foot of the panel. */
export function DispatchForm(form: DispatchFormProps) {
  const { values } = form;
  const errorOf = (field: string) => (form.error?.field === field ? form.error.sentence : undefined);
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
      {/* Enter in a field presses a form's first button: that must be none which gives a reason. */}
      <button type="submit" hidden>
        派单
      </button>
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
