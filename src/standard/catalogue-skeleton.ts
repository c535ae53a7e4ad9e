import { pinyin } from 'pinyin-pro';
import { Document, Scalar } from 'yaml';
import type { ForeignMatter } from './catalogue-table.ts';

/** A guess of who leads a matter, to be confirmed by a person. */
export type GuessedLead = { function: string; name: string; probability: number };

/** A matter with its guess. */
export type GuessedMatter = ForeignMatter & { lead: GuessedLead };

/** 条款号 of a matter code: 010203 → 1.2.3. */
export const clauseOf = (code: string): string =>
  [code.slice(0, 2), code.slice(2, 4), code.slice(4)].map(Number).join('.');

const quotedScalar = (value: string): Scalar => {
  const scalar = new Scalar(value);
  scalar.type = 'QUOTE_DOUBLE';
  return scalar;
};

const guessed = ({ lead }: GuessedMatter): Scalar => {
  const scalar = new Scalar(lead.function);
  scalar.comment = ` 推定，待确认：${lead.name}，把握 ${lead.probability.toFixed(2)}`;
  return scalar;
};

const matterOf = (matter: GuessedMatter) => ({
  code: quotedScalar(matter.code),
  name: matter.name,
  clause: quotedScalar(clauseOf(matter.code)),
  lead: guessed(matter),
  assist: [],
  level: 'county',
  basis: '待补：导入的目录没有写明依据',
});

const fileName = ({ code, name }: ForeignMatter['field']): string => {
  const spelled = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'removed' }).join('');
  const plain = spelled
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
    .slice(0, 24);
  return `catalogue/${code}-${plain === '' ? 'field' : plain}.yaml`;
};

/** The catalogue's files of guessed matters, one for each field, in the form that the reader of a standard takes. */
export const catalogueSkeleton = (matters: readonly GuessedMatter[]): { path: string; content: string }[] => {
  const byField = new Map<string, GuessedMatter[]>();
  for (const matter of matters) byField.set(matter.field.code, [...(byField.get(matter.field.code) ?? []), matter]);
  return [...byField.values()].flatMap((inField) => {
    const [first] = inField;
    if (first === undefined) return [];
    const groups = [...new Map(inField.map(({ group }) => [group.code, group])).values()];
    const document = new Document({
      field: { code: quotedScalar(first.field.code), name: first.field.name },
      groups: groups.map(({ code, name }) => ({
        code: quotedScalar(code),
        name,
        matters: inField.filter((matter) => matter.group.code === code).map(matterOf),
      })),
    });
    document.commentBefore = ' 从外部目录导入。主办是系统推定的，逐项确认后删去“推定”字样；协办、层级、依据待补。';
    return [{ path: fileName(first.field), content: document.toString({ lineWidth: 0 }) }];
  });
};
