import type { z } from 'zod';

/** Something wrong in a file of the standard; `line` is null where no line can be told (a file that is missing). */
export type Fault = { file: string; line: number | null; sentence: string };

/** A fault as one Chinese line: file, line, sentence. */
export const sayFault = ({ file, line, sentence }: Fault): string =>
  line === null ? `${file} · ${sentence}` : `${file} · 第 ${line} 行 · ${sentence}`;

/** Everything that is wrong with a standard, found in one go; each line names the file and the place in it. */
export class StandardFault extends Error {
  readonly faults: readonly string[];
  constructor(readonly found: readonly Fault[]) {
    const faults = found.map(sayFault);
    super(`归口规范有 ${faults.length} 处错误：\n${faults.join('\n')}`);
    this.name = 'StandardFault';
    this.faults = faults;
  }
}

/** What `work` gives, or the faults for which it could not give it; other errors are thrown on. */
export const orFaults = <Value>(work: () => Value): { value: Value } | { found: readonly Fault[] } => {
  try {
    return { value: work() };
  } catch (fault) {
    if (fault instanceof StandardFault) return { found: fault.found };
    throw fault;
  }
};

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
    case 'custom':
      return issue.message;
    default:
      return '内容不合规定';
  }
};

/** The fault that the schema found, with the place in the document in words. */
export const faultOfIssue = (file: string, line: number | null, issue: z.core.$ZodIssue): Fault => ({
  file,
  line,
  sentence: `${issue.path.join('.') || '整个文件'}：${sentence(issue)}`,
});
