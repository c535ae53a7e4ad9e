import { levelNames } from '../../../views/standard/matter-page.tsx';
import { kindNames } from '../../domain/appeal/kind.ts';
import { deadlineClassNames } from '../../domain/deadline/policy.ts';
import type { RoutingAnswer } from '../../domain/routing/answer.ts';
import type { Standard } from '../../domain/routing/standard.ts';

/** Name of a function; its code where the standard does not know it. */
export const functionName = ({ functionByCode }: Pick<Standard, 'functionByCode'>, code: string): string =>
  functionByCode.get(code)?.name ?? code;

/** What an answer comes to, in few words: other channel, refusal, or the function that leads. */
export const answerInWords = (standard: Pick<Standard, 'functionByCode'>, answer: RoutingAnswer): string => {
  if (answer.decision === 'redirect') return `转接 ${answer.redirectTo ?? ''}`;
  if (answer.decision === 'decline') return '疑似不予受理';
  return answer.lead === null ? '没有结论' : functionName(standard, answer.lead.function);
};

/** Fields of matters and rules as people call them. */
export const fieldNames: Record<string, string> = {
  path: '名称',
  clause: '条款',
  lead: '主办',
  assist: '协办',
  level: '首办层级',
  deadlineClass: '时限类别',
  basis: '依据',
  matter: '事项',
  words: '用语',
  with: '必备词组',
  without: '排除词',
  weight: '份量',
  kinds: '诉求类型',
  channels: '渠道',
  divisions: '限定区划',
  citizen: '诉求人',
  manager: '管理者',
  time: '时间',
  examples: '例句',
  counterExamples: '反例',
};

const valueNames: Record<string, string> = { ...kindNames, ...levelNames, ...deadlineClassNames };

/** A value of a field in words: codes of functions, levels and kinds by their names, lists and examples spelled out. */
export const valueInWords = (standard: Pick<Standard, 'functionByCode'>, field: string, value: string): string => {
  if (field === 'lead' || field === 'assist') return functionName(standard, value);
  if (field === 'with') return value.replaceAll(/[[\]"]/gu, '').replaceAll(',', '、');
  if (field === 'counterExamples') return value.replace(/^\{"text":"(.*)","lead":"?([^"}]*)"?\}$/u, '“$1”（$2）');
  return valueNames[value] ?? value;
};
