import { kindNames, kinds } from '../../../src/domain/appeal/kind.ts';
import { urgencies, urgencyNames } from '../../../src/domain/appeal/urgency.ts';
import type { BodyReference, MatterReference } from '../../../src/domain/routing/answer.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { sayChoice } from '../../dispatch/choice.ts';
import { FieldWords } from '../../parts/field.tsx';
import { Select } from '../../parts/select.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { DispatchChoices } from '../ticket-view.ts';
import type { ActFields } from './act-fields.ts';
import { CandidateRows } from './candidate-rows.tsx';
import { Checkboxes } from './checkboxes.tsx';
import { FoundUnits } from './found-units.tsx';

export type DispatchFieldsProps = {
  ticket: Ticket;
  /** `actFields('Dispatch', attempt)`. */
  fields: ActFields;
  choices: DispatchChoices;
};

/** Matters as the options of a select, in groups by field. */
export const matterOptions = (matters: readonly MatterReference[]) => {
  const groups = new Map<string, { value: string; name: string }[]>();
  for (const { code, path, clause } of matters)
    groups.set(path[0], [...(groups.get(path[0]) ?? []), { value: code, name: `${path[2]}（${clause}）` }]);
  return [...groups].map(([name, options]) => ({ name, options }));
};

/** Bodies that can be ticked as assisting: the router's, the other candidates, each once. */
const assistants = (ticket: Ticket): BodyReference[] => {
  const known = new Map(ticket.routing?.assist.map((body) => [body.code, body]));
  for (const { unit, code, function: of } of ticket.routing?.candidates.slice(1, 4) ?? [])
    if (!known.has(code)) known.set(code, { unit, code, function: of });
  return [...known.values()];
};

/** Units that have sent the ticket back with consent. */
export const returners = (ticket: Ticket): ReadonlySet<string> =>
  new Set(ticket.returns.flatMap(({ unit, outcome }) => (unit !== null && outcome === 'approved' ? [unit] : [])));

/** The body chosen beforehand: the router's first, unless it has already sent the ticket back. */
const likelyLead = (ticket: Ticket): string => {
  const first = ticket.routing?.candidates[0];
  if (!first || returners(ticket).has(first.code)) return '';
  return sayChoice({ body: first.code, matter: first.matter?.code ?? null });
};

/**
 * The fields of a dispatch: candidates with probability and reasons, search for another unit (`/tickets/:number/units?q=` while
 * typing, without script the button 查找 draws the form again), assist, matter, place, kind, urgency, correction.
 * Stands inside the form of the act.
 */
export function DispatchFields({ ticket, fields, choices }: DispatchFieldsProps) {
  const lead = fields.field('lead', likelyLead(ticket));
  const search = fields.field('q');
  const assist = fields.values('assist', ticket.routing?.assist.map((body) => body.code) ?? []);
  const helpers = assistants(ticket);
  return (
    <>
      <fieldset class="field" data-invalid={lead.error ? '' : undefined}>
        <legend>主办单位</legend>
        <FieldWords name="lead" id={lead.id} error={lead.error} />
        <CandidateRows
          candidates={ticket.routing?.candidates ?? []}
          lead={lead.value}
          id={lead.id}
          returnedBy={returners(ticket)}
        />
      </fieldset>
      <div class="field">
        <label class="field-label" for={search.id}>
          查找其他单位
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
            data-key="s"
            data-key-name="查找其他单位"
            data-no-draft
            hx-get={`/tickets/${ticket.number}/units`}
            hx-include="this"
            hx-trigger="input changed delay:300ms"
            hx-target="#found-units"
            hx-swap="outerHTML"
          />
          <button type="submit" class="button" name="search" value="1" formnovalidate>
            查找
          </button>
        </div>
        <FoundUnits searched={choices.searched} found={choices.found} lead={lead.value} assist={assist} />
      </div>
      {helpers.length > 0 ? (
        <Checkboxes
          {...fields.field('assist')}
          label="协办单位"
          values={assist}
          choices={helpers.map(({ code, unit }) => ({ value: code, name: unit }))}
        />
      ) : null}
      <Select
        {...fields.field('matter')}
        label="归口事项"
        blank="按所选单位的事项"
        options={matterOptions(choices.matters)}
      />
      <Select
        {...fields.field('place', ticket.place?.code ?? '')}
        label="发生地"
        blank="不明"
        options={choices.places.map(({ name, places }) => ({
          name,
          options: places.map((place) => ({ value: place.code, name: place.name })),
        }))}
      />
      <div class="field-row">
        <Select
          {...fields.field('kind', ticket.kind)}
          label="诉求类型"
          options={kinds.map((value) => ({ value, name: kindNames[value] }))}
        />
        <Select
          {...fields.field('urgency', ticket.urgency)}
          label="紧急程度"
          options={urgencies.map((value) => ({ value, name: urgencyNames[value] }))}
        />
      </div>
      <TextArea
        {...fields.field('correction')}
        label="改派理由"
        hint="没有采用首选单位时必填，用于改进归口规则。"
        rows={2}
      />
    </>
  );
}
