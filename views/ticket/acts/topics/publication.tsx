import type { FC } from 'hono/jsx';
import { caseResultNames, type RectificationCase } from '../../../../src/domain/rectification/case.ts';
import { draftOf } from '../../../../src/domain/rectification/public-draft.ts';
import { isPublishable } from '../../../../src/domain/rectification/publication.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { Select } from '../../../parts/select.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import type { ActProps } from '../act-props.ts';

const sayCase = ({ id, result }: RectificationCase) => `${id}${result ? `（${caseResultNames[result]}）` : ''}`;

/** Which case is meant; the last one beforehand, since it is mostly the only one. */
function CaseSelect({ cases, fields }: { cases: readonly RectificationCase[]; fields: ActProps['fields'] }) {
  return (
    <Select
      {...fields.field('case', cases.at(-1)?.id ?? '')}
      label="整改单"
      need="required"
      options={cases.map((current) => ({ value: current.id, name: sayCase(current) }))}
    />
  );
}

/** 公开整改情况: problem and result, proposed without names and numbers, to be redacted by a person. */
const PublicationAct: FC<ActProps> = ({ view, fields, frame }) => {
  const cases = view.ticket.cases.filter(
    (current) => isPublishable(current) && current.publication.state !== 'published',
  );
  const last = cases.at(-1);
  const draft = last ? draftOf(view.ticket, last) : { problem: '', result: '' };
  return (
    <ActForm {...frame} name="公开整改情况" send="公开">
      <CaseSelect cases={cases} fields={fields} />
      <TextArea
        {...fields.field('problem', draft.problem)}
        label="公开的问题"
        hint="群众反映了什么。请逐字看过，删去姓名、电话、住址、车牌、门牌等个人信息。"
        need="required"
        rows={3}
      />
      <TextArea
        {...fields.field('result', draft.result)}
        label="公开的整改结果"
        hint="做了什么、结果如何。同样不得写个人信息。"
        need="required"
        rows={3}
      />
    </ActForm>
  );
};

/** 撤回公开, with the reason that is kept. */
const WithdrawalAct: FC<ActProps> = ({ view, fields, frame }) => (
  <ActForm {...frame} name="撤回公开" look="danger">
    <CaseSelect
      cases={view.ticket.cases.filter(({ publication }) => publication.state === 'published')}
      fields={fields}
    />
    <TextArea
      {...fields.field('reason')}
      label="撤回理由"
      hint="撤回后公开页不再显示，理由留在工单里。"
      need="required"
      rows={2}
    />
  </ActForm>
);

/** The forms of the topic's acts. */
export const publicationActs = {
  PublishCase: PublicationAct,
  WithdrawPublication: WithdrawalAct,
} satisfies Record<string, FC<ActProps>>;
