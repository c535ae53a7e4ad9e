import type { FC } from 'hono/jsx';
import { contactWayNames, contactWays } from '../../../../src/domain/inside-unit/inside-unit.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { Radios } from '../../../parts/radios.tsx';
import { Select } from '../../../parts/select.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import { dutySentence } from '../../clock-words.ts';
import type { Receivers } from '../../ticket-view.ts';
import type { ActProps } from '../act-props.ts';

/** People by the unit they work in, the units below before them. */
const groupsOf = ({ units, people }: Receivers) => {
  const byUnit = new Map<string, { value: string; name: string }[]>();
  for (const { id, name, unit } of people)
    byUnit.set(unit.unit, [...(byUnit.get(unit.unit) ?? []), { value: `person:${id}`, name }]);
  const below = units.map(({ code, unit }) => ({ value: `unit:${code}`, name: unit }));
  return [
    ...[...byUnit].map(([name, options]) => ({ name: `${name}的同事`, options })),
    ...(below.length > 0 ? [{ name: '下级单位', options: below }] : []),
  ];
};

/** 转交: to a named colleague or a unit below; the clocks go on. */
function ForwardAct({ view, fields, frame }: ActProps) {
  const groups = groupsOf(view.receivers ?? { units: [], people: [] });
  return (
    <ActForm {...frame} name="转交">
      {groups.length === 0 ? (
        <p class="quiet">本单位没有其他账号，也没有下级单位。需要增加账号的，请联系管理员。</p>
      ) : null}
      <Select
        {...fields.field('to')}
        label="转交给"
        hint="同事或下级单位接到后继续办理，时限不变，本单位仍是主办。"
        need="required"
        blank="请选择"
        options={groups}
      />
      <TextArea {...fields.field('note')} label="交代的话" need="optional" rows={2} />
    </ActForm>
  );
}

/** 接手办理: from then on this person's name stands on the ticket. */
function TakeOverAct({ view, frame }: ActProps) {
  const { handler } = view.ticket;
  return (
    <ActForm {...frame} name="接手办理">
      <p>{handler ? `这件工单现由${handler.name}办理，接手后由您办理。` : '接手后由您办理。'}时限不变。</p>
    </ActForm>
  );
}

/** 登记首次联系: that the citizen was spoken to; not reached, the clock goes on. */
function RecordContactAct({ view, fields, frame }: ActProps) {
  const clock = view.ticket.clocks['first-contact'];
  const duty = clock && clock.stoppedAt === null ? `${dutySentence(clock, view.now)}。` : '';
  const { value, ...way } = fields.field('way');
  return (
    <ActForm {...frame} name="登记首次联系">
      <Radios
        {...way}
        label="怎样联系的"
        hint={`${duty}联系未成功的也请登记，计时不停。`}
        need="required"
        value={value}
        choices={contactWays.map((each) => ({ value: each, name: contactWayNames[each] }))}
      />
      <TextArea
        {...fields.field('words')}
        label="联系情况"
        hint="告诉了诉求人什么，诉求人怎么说。只供内部查看。"
        need="required"
        rows={3}
      />
    </ActForm>
  );
}

/** 签发答复: by the unit's leader; the reply clock stops here. */
function EndorseReplyAct({ fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="签发答复">
      <TextArea
        {...fields.field('note')}
        label="审签意见"
        hint="签发后答复提交热线审核，办理时限到此为止。"
        need="optional"
        rows={2}
      />
    </ActForm>
  );
}

/** 退回修改: within the unit; the clock goes on. */
function SendBackReplyAct({ fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="退回修改" look="danger">
      <TextArea
        {...fields.field('note')}
        label="退回的理由"
        hint="写明缺什么、要改什么，承办人会看到。时限继续计算。"
        need="required"
        rows={3}
      />
    </ActForm>
  );
}

/** The forms of the topic's acts. */
export const insideUnitActs = {
  Forward: ForwardAct,
  TakeOver: TakeOverAct,
  RecordContact: RecordContactAct,
  EndorseReply: EndorseReplyAct,
  SendBackReply: SendBackReplyAct,
} satisfies Record<string, FC<ActProps>>;
