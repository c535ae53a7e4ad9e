import { normalise } from './normalise.ts';
import type { Matter, Rule, Standard } from './standard.ts';

type Written = Pick<Standard, 'matters' | 'rules' | 'functionByCode'>;

/** A field of the catalogue with its groups, in the order they are written. */
export type CatalogueField = {
  code: string;
  name: string;
  groups: { code: string; name: string; matters: Matter[] }[];
};

/** 归口目录 as a tree. */
export const catalogueOf = (matters: readonly Matter[]): CatalogueField[] => {
  const fields = new Map<string, CatalogueField>();
  for (const matter of matters) {
    const [fieldCode, groupCode] = [matter.code.slice(0, 2), matter.code.slice(0, 4)];
    const field = fields.get(fieldCode) ?? { code: fieldCode, name: matter.path[0], groups: [] };
    fields.set(fieldCode, field);
    const group = field.groups.find((each) => each.code === groupCode);
    if (group) group.matters.push(matter);
    else field.groups.push({ code: groupCode, name: matter.path[1], matters: [matter] });
  }
  return [...fields.values()];
};

/** The rules of each matter. */
export const rulesByMatter = (rules: readonly Rule[]): ReadonlyMap<string, Rule[]> => {
  const byMatter = new Map<string, Rule[]>();
  for (const rule of rules) byMatter.set(rule.matter, [...(byMatter.get(rule.matter) ?? []), rule]);
  return byMatter;
};

/** Matters that hold all words of a query in code, clause, names, lead or words of their rules; those named so first. */
export const findMatters = ({ matters, rules, functionByCode }: Written, query: string): Matter[] => {
  const words = query
    .split(/\s+/)
    .map((word) => normalise(word).text)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const byMatter = rulesByMatter(rules);
  const found = matters.flatMap((matter) => {
    const name = normalise([matter.code, matter.clause, ...matter.path].join('\n')).text;
    const said = (byMatter.get(matter.code) ?? []).flatMap((rule) => [rule.id, ...rule.words]);
    const rest = normalise(
      [functionByCode.get(matter.lead)?.name ?? matter.lead, matter.basis, ...said].join('\n'),
    ).text;
    if (!words.every((word) => name.includes(word) || rest.includes(word))) return [];
    return [{ matter, named: words.every((word) => name.includes(word)) }];
  });
  return [...found.filter((each) => each.named), ...found.filter((each) => !each.named)].map((each) => each.matter);
};
