import {
  type AnsweredDemand,
  type Demand,
  demandOutcomeNames,
  demandOutcomes,
  toBeAnswered,
} from '../../../src/domain/demand/demand.ts';
import { Radios } from '../../parts/radios.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { ActFields } from './act-fields.ts';

export type DemandAnswersProps = {
  demands: readonly Demand[];
  /** What was answered to the same demands before, at first put in again. */
  former: readonly AnsweredDemand[];
  fields: ActFields;
};

/** 逐项答复: for each demand what became of it and the words; nothing where the reply's own text is the answer. */
export function DemandAnswers({ demands, former, fields }: DemandAnswersProps) {
  return (
    <>
      {toBeAnswered(demands).map(({ id, text }) => {
        const before = former.find(({ demand }) => demand === text);
        const { value, ...outcome } = fields.field(`demand-${id}-outcome`, before?.outcome ?? 'answered');
        return (
          <fieldset class="field part">
            <legend>
              诉求点 {id}：{text}
            </legend>
            <Radios
              {...outcome}
              label="结果"
              look="row"
              value={value}
              choices={demandOutcomes.map((each) => ({ value: each, name: demandOutcomeNames[each] }))}
            />
            <TextArea
              {...fields.field(`demand-${id}-text`, before?.text)}
              label={`对诉求点 ${id} 的答复`}
              hint="办理的写明做了什么；不能办理的写明依据；转出的写明转给哪个单位。"
              need="required"
              rows={3}
            />
          </fieldset>
        );
      })}
    </>
  );
}
