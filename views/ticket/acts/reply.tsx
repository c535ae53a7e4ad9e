import { owing } from '../../../src/domain/assisting/assisting.ts';
import { toBeAnswered } from '../../../src/domain/demand/demand.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { ActForm } from '../../parts/act-form.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { ActProps } from './act-props.ts';
import { DemandAnswers } from './demand-answers.tsx';
import { FilesField } from './files-field.tsx';
import { TemplatePicker } from './template-picker.tsx';

/** What was said last; its text and contact stand again only where it was sent back and not where the work is done anew. */
const formerOf = ({ replies, round }: Ticket) => {
  const last = replies.at(-1);
  return { demands: last?.demands ?? [], written: last?.round === round ? last : undefined };
};

/** 提交答复: each demand, what the citizen is told, how the citizen was contacted, why somebody is not waited for, and proof. */
export function ReplyAct({ view, fields, frame }: ActProps) {
  const { ticket, timekeeping, viewer } = view;
  const former = formerOf(ticket);
  const several = toBeAnswered(ticket.demands).length > 0;
  const late = owing(ticket.assisting).map(({ body }) => body.unit);
  const toLeader = timekeeping.policies.unitLeadApproves && viewer.role !== 'unit-lead';
  return (
    <ActForm
      {...frame}
      name="提交答复"
      send={toLeader ? '送单位负责人审签' : undefined}
      multipart
      draft={`${ticket.number}-reply`}
    >
      <DemandAnswers demands={ticket.demands} former={former.demands} fields={fields} />
      <TemplatePicker view={view} fields={fields} act="Reply" />
      <TextArea
        {...fields.field('text', former.written?.text)}
        label={several ? '总的答复' : '答复内容'}
        hint={
          several
            ? '诉求人会先看到这段话，再看到各诉求点的答复。写明核查到什么、还要做什么。'
            : '诉求人会看到这段话。写明核查到什么、做了什么、还要做什么。'
        }
        need="required"
        rows={several ? 4 : 7}
      />
      <TextField
        {...fields.field('contact', former.written?.contact)}
        label="联系诉求人的情况"
        hint="何时、用什么方式联系，诉求人怎么说。只供内部审核。"
        need="required"
        autocomplete="off"
      />
      {late.length > 0 ? (
        <TextArea
          {...fields.field('withoutAssist')}
          label="不等协办意见的理由"
          hint={`${late.join('、')}还没有提交协办意见。请先催办；现在就要答复的，写明理由，供热线审核。`}
          need="required"
          rows={2}
        />
      ) : null}
      <FilesField fields={fields} label="附件" />
    </ActForm>
  );
}
