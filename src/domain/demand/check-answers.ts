import { type Refusal, refuse } from '../refusal.ts';
import type { AnsweredDemand, Demand, DemandAnswer, DemandOutcome } from './demand.ts';

const LEAST = 5;

/** A name of a body, or a number that one can call: 转给有关部门 names nobody. */
const BODY =
  /[局委厅署院馆校队]|(?<!有关|相关|其他|职能|主管|各|全)部(?!分|位)|办公?室|办(?![理结好完案成])|处(?![理置罚分于在])|所(?![以有述说需谓])|站(?!在)|会(?![尽在及同商上再议])|中心|公司|集团|政府|街道|[镇乡村]|社区|银行|物业|联通|移动|电信|电网|\d{3,}/u;

const missing: Record<DemandOutcome, string> = {
  answered: '请写明办理情况',
  refused: '请写明不能办理的依据',
  'passed-on': '请写明转给哪个单位',
};

/**
 * 逐项答复: each demand with its answer, in the order of the list, or why the reply can't be filed, naming the demand that
 * nothing was said to.
 */
export const answeredEach = (
  demands: readonly Demand[],
  answers: readonly DemandAnswer[],
): AnsweredDemand[] | Refusal => {
  const answered: AnsweredDemand[] = [];
  for (const { id, text: demand } of demands) {
    const answer = answers.find((each) => each.id === id);
    const text = answer?.text.trim() ?? '';
    const field = `demand-${id}-text`;
    if (answer === undefined || text === '')
      return refuse(
        'invalid',
        `诉求点 ${id}“${demand}”还没有答复。${missing[answer?.outcome ?? 'answered']}；不能办理的说明依据，属于其他单位的写明转给谁。`,
        field,
      );
    if ([...text].length < LEAST)
      return refuse('invalid', `对诉求点 ${id}“${demand}”的答复太短，${missing[answer.outcome]}。`, field);
    if (answer.outcome === 'passed-on' && !BODY.test(text))
      return refuse('invalid', `诉求点 ${id}“${demand}”要转给哪个单位？请写出单位的名称，不能只写“有关部门”。`, field);
    answered.push({ id, outcome: answer.outcome, text, demand });
  }
  return answered;
};
