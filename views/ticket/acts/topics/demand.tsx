import type { FC } from 'hono/jsx';
import { MOST_DEMANDS, splitDemands } from '../../../../src/domain/demand/split.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import type { ActProps } from '../act-props.ts';

/** 修改诉求点: one a line; where there is no list yet, what the program reads out of the words stands there. */
function SetDemandsAct({ view, fields, frame }: ActProps) {
  const { demands } = view.ticket;
  const known = demands.length > 0 ? demands.map(({ text }) => text) : splitDemands(view.citizen.text);
  // A demand is one line: what the citizen wrote in several goes on one.
  const lines = known.map((text) => text.replaceAll(/\s*\n\s*/gu, ' ')).join('\n');
  return (
    <ActForm {...frame} name={demands.length > 0 ? '修改诉求点' : '拆分诉求点'} send="保存诉求点">
      <TextArea
        {...fields.field('demands', lines)}
        label="诉求点"
        hint={`一行一条，最多 ${MOST_DEMANDS} 条。两条及以上的，承办单位必须逐条答复。`}
        need="required"
        rows={6}
      />
    </ActForm>
  );
}

/** The forms of the topic's acts. */
export const demandActs = {
  SetDemands: SetDemandsAct,
} satisfies Record<string, FC<ActProps>>;
