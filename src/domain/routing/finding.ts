export const checks = [
  'file',
  'example',
  'counter-example',
  'unreachable',
  'outranked',
  'silenced-word',
  'boundary',
  'contradiction',
  'unknown-circumstance',
  'uncovered',
  'dead',
  'without-rule',
  'unknown-function',
  'unknown-matter',
  'duplicate',
  'clause',
] as const;
export type Check = (typeof checks)[number];

/** What each check looks for, in few words, as a list of findings is filtered by. */
export const checkNames: Record<Check, string> = {
  file: '文件有误',
  example: '例句不符',
  'counter-example': '反例不符',
  unreachable: '用不到的规则',
  outranked: '总被压过的规则',
  'silenced-word': '自相抵消的词',
  boundary: '界限裁定不符',
  contradiction: '互相矛盾',
  'unknown-circumstance': '情形不明',
  uncovered: '没有承办单位',
  dead: '指向落空',
  'without-rule': '没有规则',
  'unknown-function': '职能不明',
  'unknown-matter': '事项不明',
  duplicate: '编号重复',
  clause: '条款号有误',
};

/** Something wrong (error) or doubtful (warning) in a standard, in a Chinese sentence; `where` is the rule, matter or file it lies in. */
export type Finding = {
  level: 'error' | 'warning';
  check: Check;
  where: string;
  sentence: string;
};

/** An error finding. */
export const error = (check: Check, where: string, sentence: string): Finding => ({
  level: 'error',
  check,
  where,
  sentence,
});

/** A warning: doubtful, but no hindrance. */
export const warning = (check: Check, where: string, sentence: string): Finding => ({
  level: 'warning',
  check,
  where,
  sentence,
});
