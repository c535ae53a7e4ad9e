import type { FC } from 'hono/jsx';
import { suggestedDemand } from '../../../../src/domain/supervision/demand-text.ts';
import { activeOrder, levelAbove } from '../../../../src/domain/supervision/orders.ts';
import {
  type SupervisionCause,
  supervisionCauseNames,
  supervisionCauses,
  supervisionLevelNames,
  supervisionLevels,
} from '../../../../src/domain/supervision/supervision.ts';
import { openCase } from '../../../../src/domain/ticket/state.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { Radios } from '../../../parts/radios.tsx';
import { Select } from '../../../parts/select.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import type { TicketView } from '../../ticket-view.ts';
import type { ActProps } from '../act-props.ts';
import { FilesField } from '../files-field.tsx';

const hints: Record<(typeof supervisionLevels)[number], string> = {
  daily: '提醒单位抓紧办理并报告进展',
  listed: '由单位负责人牵头，书面报告',
  interview: '请单位主要负责人当面说明',
};

const likelyCause = ({ ticket, now }: TicketView): SupervisionCause => {
  const { sign, reply } = ticket.clocks;
  if (ticket.state === 'dispatched' && sign && now > sign.dueAt) return 'not-signed';
  if (openCase(ticket)?.state === 'escalated') return 'rectification';
  if (reply && reply.stoppedAt === null && now > reply.dueAt) return 'overdue';
  if (ticket.urges.length > 0) return 'urged';
  return ticket.contacts.length > 0 ? 'repeated' : 'other';
};

/** 发起督办: level, cause, and a demand that stands there to be changed. */
function SupervisionAct({ view, fields, frame }: ActProps) {
  const cause = likelyCause(view);
  return (
    <ActForm {...frame} name="发起督办">
      <Radios
        {...fields.field('level', 'daily')}
        label="督办级别"
        need="required"
        choices={supervisionLevels.map((value) => ({
          value,
          name: supervisionLevelNames[value],
          hint: hints[value],
        }))}
      />
      <Select
        {...fields.field('cause', cause)}
        label="督办原因"
        need="required"
        options={supervisionCauses.map((value) => ({ value, name: supervisionCauseNames[value] }))}
      />
      <TextArea
        {...fields.field('demand', suggestedDemand(view.ticket, cause, 'daily'))}
        label="督办要求"
        hint="已按日常督办拟好，请按所选级别和实际情况修改。"
        need="required"
        rows={4}
      />
    </ActForm>
  );
}

const OrderField: FC<{ view: TicketView }> = ({ view }) => (
  <input type="hidden" name="order" value={activeOrder(view.ticket)?.id ?? ''} />
);

/** 回复督办: what was done and when the rest will be, with evidence. */
function SupervisionAnswerAct({ view, fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="回复督办" multipart draft={`${view.ticket.number}-supervision-answer`}>
      <OrderField view={view} />
      <p class="prose">{activeOrder(view.ticket)?.demand}</p>
      <TextArea
        {...fields.field('text')}
        label="督办回复"
        hint="原因、已经办了什么、还差什么、什么时候完成、责任人。"
        need="required"
        rows={5}
      />
      <FilesField fields={fields} label="附件（选填）" />
    </ActForm>
  );
}

/** 核销督办. */
function SupervisionClosingAct({ view, fields, frame }: ActProps) {
  const unanswered = activeOrder(view.ticket)?.state === 'open';
  return (
    <ActForm {...frame} name="核销督办">
      <OrderField view={view} />
      {unanswered ? <p>单位还没有回复这件督办单。</p> : null}
      <TextArea {...fields.field('note')} label="核销理由" need="required" rows={2} />
    </ActForm>
  );
}

/** 升级督办: to the level above, with a deadline of its own. */
function SupervisionEscalationAct({ view, fields, frame }: ActProps) {
  const active = activeOrder(view.ticket);
  const above = active && levelAbove(active.level);
  return (
    <ActForm {...frame} name={above ? `升级为${supervisionLevelNames[above]}` : '升级督办'} look="danger">
      <OrderField view={view} />
      <TextArea {...fields.field('note')} label="升级理由" need="required" rows={2} />
    </ActForm>
  );
}

/** The forms of the topic's acts. */
export const supervisionActs = {
  OpenSupervision: SupervisionAct,
  AnswerSupervision: SupervisionAnswerAct,
  CloseSupervision: SupervisionClosingAct,
  EscalateSupervision: SupervisionEscalationAct,
} satisfies Record<string, FC<ActProps>>;
