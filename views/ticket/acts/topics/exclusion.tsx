import type { FC } from 'hono/jsx';
import type { Exclusion } from '../../../../src/domain/exclusion/exclusion.ts';
import { exclusionReasonNames, exclusionReasons } from '../../../../src/domain/exclusion/exclusion.ts';
import { contestable, contestsOf, excludable, proposalsOf } from '../../../../src/domain/exclusion/guards.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { momentInWords } from '../../../parts/moment.tsx';
import { type Choice, Radios } from '../../../parts/radios.tsx';
import { Select } from '../../../parts/select.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import { evaluationSentence } from '../../evaluation-sentence.ts';
import type { TicketView } from '../../ticket-view.ts';
import type { ActFields } from '../act-fields.ts';
import type { ActProps } from '../act-props.ts';
import { FilesField } from '../files-field.tsx';

const ratingChoice = ({ ticket, now }: TicketView, index: number): Choice[] => {
  const rating = ticket.evaluations[index];
  return rating
    ? [{ value: String(index + 1), name: evaluationSentence(rating), hint: momentInWords(rating.at, now) }]
    : [];
};

const waitingChoice = ({ ticket }: TicketView, { id, evaluation, reason, ground }: Exclusion): Choice => {
  const rating = ticket.evaluations[evaluation];
  return {
    value: id,
    name: `${exclusionReasonNames[reason]}：${rating ? evaluationSentence(rating) : ''}`,
    hint: ground,
  };
};

/** Which rating or contest the act is about; the only one is chosen beforehand. */
function Subject({
  fields,
  name,
  label,
  choices,
}: {
  fields: ActFields;
  name: string;
  label: string;
  choices: Choice[];
}) {
  const only = choices.length === 1 ? choices[0]?.value : undefined;
  return <Radios {...fields.field(name, only)} label={label} need="required" choices={choices} />;
}

function ReasonFields({ fields, hint }: { fields: ActFields; hint: string }) {
  return (
    <>
      <Select
        {...fields.field('reason')}
        label="理由"
        need="required"
        blank="请选择"
        options={exclusionReasons.map((value) => ({ value, name: exclusionReasonNames[value] }))}
      />
      <TextArea {...fields.field('ground')} label="理由说明" hint={hint} need="required" />
    </>
  );
}

/** 申诉评价 by the unit, once a rating and with evidence. */
function ContestAct({ view, fields, frame }: ActProps) {
  const choices = contestable(view.ticket, view.viewer.unit, view).flatMap((index) => ratingChoice(view, index));
  return (
    <ActForm {...frame} name="申诉评价" send="提交申诉" multipart>
      <Subject fields={fields} name="subject" label="申诉哪一条评价" choices={choices} />
      <ReasonFields fields={fields} hint="写明为什么这条评价不应计入本单位，有什么依据。每条评价只能申诉一次。" />
      <FilesField fields={fields} label="佐证材料" hint="申诉须附佐证。" />
    </ActForm>
  );
}

/** 提出剔除, by itself or taking up a unit's contest. */
function ProposalAct({ view, fields, frame }: ActProps) {
  const contests = contestsOf(view.ticket);
  const choices = [
    ...contests.map((contest) => ({ ...waitingChoice(view, contest), hint: `单位申诉：${contest.ground}` })),
    ...excludable(view.ticket).flatMap((index) => ratingChoice(view, index)),
  ];
  const known = contests.length === 1 ? contests[0] : undefined;
  return (
    <ActForm {...frame} name="提出剔除" send="提出剔除，送第二人复核">
      <Subject fields={fields} name="subject" label="剔除哪一条评价" choices={choices} />
      <Select
        {...fields.field('reason', known?.reason)}
        label="剔除理由"
        need="required"
        blank="请选择"
        options={exclusionReasons.map((value) => ({ value, name: exclusionReasonNames[value] }))}
      />
      <TextArea
        {...fields.field('ground')}
        label="理由说明"
        hint="写明核实到的情况。须由另一位督办员复核才生效；剔除的评价不计入统计，但会按理由计数公开。"
        need="required"
      />
    </ActForm>
  );
}

function RejectionAct({ view, fields, frame }: ActProps) {
  const choices = contestsOf(view.ticket).map((contest) => waitingChoice(view, contest));
  return (
    <ActForm {...frame} name="驳回申诉" look="plain">
      <Subject fields={fields} name="exclusion" label="驳回哪一项申诉" choices={choices} />
      <TextArea {...fields.field('note')} label="驳回理由" hint="申诉单位会看到。" need="required" rows={3} />
    </ActForm>
  );
}

const proposalsFor = (view: TicketView): Choice[] =>
  proposalsOf(view.ticket)
    .filter(({ proposedBy }) => proposedBy?.id !== view.viewer.id)
    .map((proposal) => ({
      ...waitingChoice(view, proposal),
      hint: `${proposal.proposedBy?.name ?? ''}提出：${proposal.ground}`,
    }));

function ConfirmationAct({ view, fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="同意剔除">
      <Subject fields={fields} name="exclusion" label="复核哪一项剔除" choices={proposalsFor(view)} />
      <TextArea {...fields.field('note')} label="复核意见" need="optional" rows={3} />
    </ActForm>
  );
}

function RefusalAct({ view, fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="不同意剔除" look="plain">
      <Subject fields={fields} name="exclusion" label="复核哪一项剔除" choices={proposalsFor(view)} />
      <TextArea {...fields.field('note')} label="不同意的理由" hint="评价照常计入统计。" need="required" rows={3} />
    </ActForm>
  );
}

/** The forms of the topic's acts. */
export const exclusionActs = {
  ContestRating: ContestAct,
  ProposeExclusion: ProposalAct,
  RejectContest: RejectionAct,
  ConfirmExclusion: ConfirmationAct,
  RefuseExclusion: RefusalAct,
} satisfies Record<string, FC<ActProps>>;
