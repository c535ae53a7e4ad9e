import { type DeclineGround, declineGroundNames, declineGrounds } from '../../src/domain/ticket/decline-ground.ts';
import { ActForm } from '../parts/act-form.tsx';
import { Select } from '../parts/select.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { TextField } from '../parts/text-field.tsx';
import { draftOf, type OtherWay, otherWays } from './ways.ts';

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

const looks: Record<OtherWay, { name: string; send: string; shortcut: string }> = {
  redirection: { name: '转接', send: '转接并告知诉求人', shortcut: 'r' },
  refusal: { name: '不予受理', send: '不予受理并告知诉求人', shortcut: 'd' },
  answer: { name: '直接答复', send: '答复并办结', shortcut: 'a' },
};

type Text = { name: string; label: string; rows: number; hint?: string };
const texts: Record<OtherWay, Text> = {
  redirection: { name: 'text', label: '转接说明', rows: 3 },
  refusal: { name: 'text', label: '说明', rows: 4, hint: '告诉诉求人为什么不受理、可以走哪条法定途径。' },
  answer: { name: 'text', label: '答复内容', rows: 5 },
};

/** One of 转接, 不予受理 and 直接答复, in place under its button; where the router proposes it, it is filled in and waits for the person's confirmation. */
export function WayForm({ way, ...ways }: OtherWaysProps & { way: OtherWay }) {
  const { number, version, order, proposed, typed, error } = ways;
  const own = typed?.way === way ? typed : null;
  const isProposed = proposed.way === way;
  const errorOf = (field: string) => (own && error?.field === field ? error.sentence : undefined);
  const { name, send, shortcut } = looks[way];
  return (
    <ActForm
      action={`/dispatch/${number}/${way}`}
      version={version}
      draft={draftOf(number, way)}
      open={own !== null}
      look={isProposed ? 'primary' : 'plain'}
      name={isProposed ? `核对后${name}` : name}
      send={isProposed ? `确认${send}` : send}
      shortcut={shortcut}
    >
      <input type="hidden" name="order" value={order} />
      {way === 'redirection' ? (
        <TextField
          name="to"
          id="redirection-to"
          label="转接渠道"
          hint="如 110、119、120、12368。"
          value={own ? own.to : proposed.to}
          error={errorOf('to')}
          autocomplete="off"
        />
      ) : null}
      {way === 'refusal' ? (
        <Select
          name="ground"
          id="refusal-ground"
          label="情形"
          blank="请选择"
          options={grounds}
          value={own ? own.ground : ''}
          error={errorOf('ground')}
        />
      ) : null}
      <TextArea
        {...texts[way]}
        id={`${way}-text`}
        value={own ? own.text : isProposed ? proposed.text : ''}
        error={errorOf('text')}
      />
    </ActForm>
  );
}

/** The ways of a ticket other than to a unit; the proposed one stands at the head of the panel instead. */
export function OtherWays(ways: OtherWaysProps) {
  return (
    <div class="other-ways" data-draft-first>
      {otherWays
        .filter((way) => way !== ways.proposed.way)
        .map((way) => (
          <WayForm {...ways} way={way} />
        ))}
    </div>
  );
}
