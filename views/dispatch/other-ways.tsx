import { type DeclineGround, declineGroundNames, declineGrounds } from '../../src/domain/ticket/decline-ground.ts';
import { ActForm } from '../parts/act-form.tsx';
import { Select } from '../parts/select.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { TextField } from '../parts/text-field.tsx';
import { draftOf, type OtherWay } from './ways.ts';

export type OtherWaysProps = {
  number: string;
  version: number;
  order: string;
  /** What the router proposes to say, and to whom it would redirect. */
  proposed: { way: OtherWay | null; to: string; text: string };
  /** What was typed when it was refused. */
  typed: { way: OtherWay; to: string; ground: string; text: string } | null;
  error?: { field?: string | undefined; sentence: string } | undefined;
};

const grounds = declineGrounds.map((ground: DeclineGround) => ({ value: ground, name: declineGroundNames[ground] }));

/** 转接, 不予受理 and 直接答复, each in place under its button; the proposed one is filled in beforehand. */
export function OtherWays({ number, version, order, proposed, typed, error }: OtherWaysProps) {
  const text = (way: OtherWay) => (typed?.way === way ? typed.text : proposed.way === way ? proposed.text : '');
  const errorOf = (way: OtherWay, field: string) =>
    typed?.way === way && error?.field === field ? error.sentence : undefined;
  const act = (way: OtherWay) => ({
    action: `/dispatch/${number}/${way}`,
    version,
    draft: draftOf(number, way),
    open: typed?.way === way,
    look: proposed.way === way ? ('primary' as const) : ('plain' as const),
  });
  return (
    <div class="other-ways" data-draft-first>
      <ActForm {...act('redirection')} name="转接" send="转接并告知诉求人" shortcut="r">
        <input type="hidden" name="order" value={order} />
        <TextField
          name="to"
          id="redirection-to"
          label="转接渠道"
          hint="如 110、119、120、12368。"
          value={typed?.way === 'redirection' ? typed.to : proposed.to}
          error={errorOf('redirection', 'to')}
          autocomplete="off"
        />
        <TextArea
          name="text"
          id="redirection-text"
          label="转接说明"
          rows={3}
          value={text('redirection')}
          error={errorOf('redirection', 'text')}
        />
      </ActForm>
      <ActForm {...act('refusal')} name="不予受理" send="不予受理并告知诉求人" shortcut="d">
        <input type="hidden" name="order" value={order} />
        <Select
          name="ground"
          id="refusal-ground"
          label="情形"
          blank="请选择"
          options={grounds}
          value={typed?.way === 'refusal' ? typed.ground : ''}
          error={errorOf('refusal', 'ground')}
        />
        <TextArea
          name="text"
          id="refusal-text"
          label="说明"
          hint="告诉诉求人为什么不受理、可以走哪条法定途径。"
          rows={4}
          value={text('refusal')}
          error={errorOf('refusal', 'text')}
        />
      </ActForm>
      <ActForm {...act('answer')} name="直接答复" send="答复并办结" shortcut="a">
        <input type="hidden" name="order" value={order} />
        <TextArea
          name="text"
          id="answer-text"
          label="答复内容"
          rows={5}
          value={text('answer')}
          error={errorOf('answer', 'text')}
        />
      </ActForm>
    </div>
  );
}
