import type { z } from 'zod';

/** Everything that is wrong with a standard, found in one go; each line names the file and the place in it. */
export class StandardFault extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`归口规范有 ${faults.length} 处错误：\n${faults.join('\n')}`);
    this.name = 'StandardFault';
  }
}

const expected: Record<string, string> = {
  string: '文字',
  number: '数字',
  array: '列表',
  object: '对象',
  nonoptional: '文字',
  boolean: '是或否',
};

const sentence = (issue: z.core.$ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return `应为${expected[issue.expected] ?? issue.expected}，未填写或类型不符`;
    case 'unrecognized_keys':
      return `有不认识的字段 ${issue.keys.join('、')}`;
    case 'invalid_value':
      return `只能是 ${issue.values.join('、')} 之一`;
    case 'too_small':
      return issue.origin === 'number' ? `不能小于 ${issue.minimum}` : '不能为空';
    case 'too_big':
      return `不能大于 ${issue.maximum}`;
    case 'invalid_format':
      return '写法不合规定';
    default:
      return '内容不合规定';
  }
};

/** One Chinese line for a fault that the schema found. */
export const faultLine = (file: string, issue: z.core.$ZodIssue): string =>
  `${file} · ${issue.path.join('.') || '整个文件'}:${sentence(issue)}`;
