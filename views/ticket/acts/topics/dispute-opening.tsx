import { isUnitRole } from '../../../../src/domain/access/role.ts';
import { sayChoice } from '../../../dispatch/choice.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { FieldWords, Need } from '../../../parts/field.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import type { ActProps } from '../act-props.ts';
import { BodySearch } from '../body-search.tsx';
import { FilesField } from '../files-field.tsx';
import { PartyRows } from '../party-rows.tsx';
import { ClauseField } from './statement.tsx';

/** The bodies that the router would have thought of, without the one that has the ticket. */
const others = ({ ticket }: ActProps['view']) =>
  (ticket.routing?.candidates ?? [])
    .filter(({ code }) => code !== ticket.lead?.code && !code.endsWith('@'))
    .map(({ unit, code, matter }) => ({
      value: sayChoice({ body: code, matter: matter?.code ?? null }),
      unit,
      why: matter ? `归口候选：${matter.path[2]} · 条款 ${matter.clause}` : '归口候选',
    }));

/** 提请裁定 by the unit, 转会商裁定 by the dispatcher: who else it should be, on which clause and why. */
export function DisputeAct({ view, fields, frame }: ActProps) {
  const { ticket, choices, viewer } = view;
  const ofUnit = isUnitRole(viewer.role);
  const lead = fields.field('lead');
  const parties = others(view);
  return (
    <ActForm {...frame} name={ofUnit ? '提请裁定' : '转会商裁定'} multipart>
      <p class="quiet">
        {ofUnit
          ? '提请后由督办员裁定，双方单位都可以提交陈述和证据。裁定前办理时限照常计算，裁定后不能再退单。'
          : '不在两个单位之间反复退单：转由督办员听取双方陈述后裁定，裁定后不能再退单。'}
      </p>
      <fieldset class="field" data-invalid={lead.error ? '' : undefined}>
        <legend>
          应当办理的单位
          <Need need={ofUnit ? 'required' : 'optional'} />
        </legend>
        <FieldWords name="lead" id={lead.id} error={lead.error} />
        <PartyRows parties={parties} lead={lead.value} id={lead.id} />
      </fieldset>
      <BodySearch
        number={ticket.number}
        act="OpenDispute"
        fields={fields}
        label="在名录中查找其他单位"
        searched={choices?.searched ?? ''}
        found={(choices?.found ?? []).filter(({ code }) => code !== ticket.lead?.code)}
        lead={lead.value}
      />
      <ClauseField fields={fields} label="依据" need="optional" />
      <TextArea
        {...fields.field('text')}
        label="争议说明"
        hint={ofUnit ? '写明为什么不属于本单位，为什么属于所选单位。' : '写明为什么需要会商裁定。'}
        need="required"
        rows={5}
      />
      <FilesField fields={fields} label="证据材料" />
    </ActForm>
  );
}
