import type { BodyReference } from '../../../../src/domain/routing/answer.ts';
import { openDispute } from '../../../../src/domain/ticket/state.ts';
import { sayChoice } from '../../../dispatch/choice.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { FieldWords, Need } from '../../../parts/field.tsx';
import { Select } from '../../../parts/select.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import type { ActProps } from '../act-props.ts';
import { BodySearch } from '../body-search.tsx';
import { CandidateRows } from '../candidate-rows.tsx';
import { Checkboxes } from '../checkboxes.tsx';
import { matterOptions, returners } from '../dispatch-fields.tsx';
import { type Party, PartyRows } from '../party-rows.tsx';
import { ClauseField } from './statement.tsx';

type View = ActProps['view'];

/** The two bodies first, then those that precedents name. */
const partiesOf = ({ ticket, precedents }: View): Party[] => {
  const dispute = openDispute(ticket);
  const parties: Party[] = [
    ...(ticket.lead
      ? [
          {
            value: ticket.lead.code,
            unit: ticket.lead.unit,
            why: '争议一方：现在的主办单位。裁定由它主办的，时限照常计算。',
          },
        ]
      : []),
    ...(dispute?.named
      ? [{ value: dispute.named.code, unit: dispute.named.unit, why: '争议另一方：被认为应当办理的单位。' }]
      : []),
  ];
  for (const { id, choice, matter } of precedents) {
    if (choice === null) continue;
    const known = parties.find(({ value }) => value.split('/')[0] === choice.code);
    if (known) known.why += `先例 ${id} 裁定由它主办。`;
    else
      parties.push({
        value: sayChoice({ body: choice.code, matter: matter?.code ?? null }),
        unit: choice.unit,
        why: `先例 ${id} 裁定由它主办。`,
      });
  }
  return parties;
};

/** Who may be ticked to assist: the two bodies, those that assist already, the router's, each once. */
const helpersOf = ({ ticket }: View): BodyReference[] => {
  const named = openDispute(ticket)?.named;
  const all: BodyReference[] = [
    ...ticket.assist,
    ...(named ? [named] : []),
    ...(ticket.lead ? [ticket.lead] : []),
    ...(ticket.routing?.assist ?? []),
  ];
  return all.filter(
    ({ code }, index) => !code.endsWith('@') && all.findIndex((other) => other.code === code) === index,
  );
};

/** 裁定: who leads, who assists, on which matter, clause and grounds. It binds, and stands as a precedent. */
export function RulingAct({ view, fields, frame }: ActProps) {
  const { ticket, choices } = view;
  if (choices === null) return null;
  const lead = fields.field('lead');
  const parties = partiesOf(view);
  const listed = new Set(parties.map(({ value }) => value.split('/')[0]));
  const candidates = (ticket.routing?.candidates ?? []).filter(({ code }) => !listed.has(code));
  const assist = fields.values(
    'assist',
    ticket.assist.map(({ code }) => code),
  );
  return (
    <ActForm {...frame} name="裁定" send="作出裁定">
      <p class="quiet">裁定后双方都不能再退单或提请裁定，并记为先例，供以后归口参考。</p>
      <fieldset class="field" data-invalid={lead.error ? '' : undefined}>
        <legend>
          由谁主办
          <Need need="required" />
        </legend>
        <FieldWords name="lead" id={lead.id} error={lead.error} />
        <PartyRows parties={parties} lead={lead.value} id={lead.id} />
        {candidates.length > 0 ? (
          <details open={candidates.some(({ code }) => lead.value.startsWith(`${code}/`))}>
            <summary>其他归口候选 {candidates.length} 个</summary>
            <CandidateRows
              candidates={candidates}
              lead={lead.value}
              id={`${lead.id}-candidate`}
              returnedBy={returners(ticket)}
            />
          </details>
        ) : null}
      </fieldset>
      <BodySearch
        number={ticket.number}
        act="Rule"
        fields={fields}
        label="在名录中查找其他单位"
        searched={choices.searched}
        found={choices.found.filter(({ code }) => !listed.has(code))}
        lead={lead.value}
        assist={assist}
      />
      <Checkboxes
        {...fields.field('assist')}
        label="协办单位"
        values={assist}
        choices={helpersOf(view).map(({ code, unit }) => ({ value: code, name: unit }))}
      />
      <Select
        {...fields.field('matter')}
        label="归口事项"
        blank={`按所选单位的事项，否则不变${ticket.matter ? `（${ticket.matter.path[2]}）` : ''}`}
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
      <ClauseField fields={fields} label="依据的条款" need="required" />
      <TextArea
        {...fields.field('grounds')}
        label="裁定理由"
        hint="双方单位和以后查看先例的人都会看到，请不要写诉求人的姓名和电话。"
        need="required"
        rows={5}
      />
    </ActForm>
  );
}
