import type { BodyReference } from '../../../src/domain/routing/answer.ts';
import type { ActType } from '../ticket-view.ts';
import type { ActFields } from './act-fields.ts';
import { FoundUnits } from './found-units.tsx';

export type BodySearchProps = {
  number: string;
  act: ActType;
  fields: ActFields;
  label: string;
  searched: string;
  found: readonly BodyReference[];
  lead: string;
  /** Codes of those that are ticked to assist; without it only one body is chosen. */
  assist?: readonly string[] | undefined;
};

/** 查名录 within an act's form: while typing the rows come from the server, without script the button 查找 draws the form again. */
export function BodySearch({ number, act, fields, label, searched, found, lead, assist }: BodySearchProps) {
  const search = fields.field('q');
  const rows = `found-units-${act}`;
  return (
    <div class="field">
      <label class="field-label" for={search.id}>
        {label}
      </label>
      <div class="button-row">
        <input
          class="control"
          id={search.id}
          name="q"
          type="search"
          value={search.value}
          placeholder="名称、简称或拼音首字母"
          autocomplete="off"
          data-no-draft
          hx-get={`/tickets/${number}/units?for=${act}`}
          hx-include="this"
          hx-trigger="input changed delay:300ms"
          hx-target={`#${rows}`}
          hx-swap="outerHTML"
        />
        <button type="submit" class="button" name="search" value="1" formnovalidate>
          查找
        </button>
      </div>
      <FoundUnits id={rows} searched={searched} found={found} lead={lead} assist={assist ?? null} />
    </div>
  );
}
