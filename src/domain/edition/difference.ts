import type { Matter, Rule, StandardText } from '../routing/standard.ts';

/** One field of a matter or rule that is another now. Lists tell what came and what went. */
export type FieldChange = { field: string; before: string; after: string; added: string[]; removed: string[] };

/** What is there now, what is no more, and what became otherwise. */
export type Changes<Thing> = {
  added: Thing[];
  removed: Thing[];
  changed: { before: Thing; after: Thing; fields: FieldChange[] }[];
};

/** Differences between two editions in their own terms. */
export type Difference = { matters: Changes<Matter>; rules: Changes<Rule> };

const said = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const wordsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(said) : [said(value)]);

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

const fieldChange = (field: string, before: unknown, after: unknown): FieldChange | null => {
  if (JSON.stringify(before) === JSON.stringify(after)) return null;
  const listed = isList(before) && isList(after);
  const [was, is] = [wordsOf(before), wordsOf(after)];
  return {
    field,
    before: listed ? '' : said(before),
    after: listed ? '' : said(after),
    added: listed ? is.filter((each) => !was.includes(each)) : [],
    removed: listed ? was.filter((each) => !is.includes(each)) : [],
  };
};

/** What changed within a thing, by its fields; a list whose order alone changed says nothing. */
const fieldsOf = <Thing extends object>(
  before: Thing,
  after: Thing,
  fields: readonly (keyof Thing & string)[],
): FieldChange[] =>
  fields.flatMap((field) => {
    const change = fieldChange(field, before[field], after[field]);
    if (change === null) return [];
    const reordered = isList(before[field]) && change.added.length === 0 && change.removed.length === 0;
    return reordered ? [] : [change];
  });

const changesOf = <Thing extends object>(
  before: readonly Thing[],
  after: readonly Thing[],
  keyOf: (thing: Thing) => string,
  fields: readonly (keyof Thing & string)[],
): Changes<Thing> => {
  const was = new Map(before.map((thing) => [keyOf(thing), thing]));
  const is = new Map(after.map((thing) => [keyOf(thing), thing]));
  return {
    added: after.filter((thing) => !was.has(keyOf(thing))),
    removed: before.filter((thing) => !is.has(keyOf(thing))),
    changed: after.flatMap((thing) => {
      const former = was.get(keyOf(thing));
      const found = former === undefined ? [] : fieldsOf(former, thing, fields);
      return former === undefined || found.length === 0 ? [] : [{ before: former, after: thing, fields: found }];
    }),
  };
};

/** Matters and rules that were added, removed or changed from one edition to another. */
export const differenceOf = (
  before: Pick<StandardText, 'matters' | 'rules'>,
  after: Pick<StandardText, 'matters' | 'rules'>,
): Difference => ({
  matters: changesOf(before.matters, after.matters, (matter) => matter.code, [
    'path',
    'clause',
    'lead',
    'assist',
    'level',
    'deadlineClass',
    'basis',
  ]),
  rules: changesOf(before.rules, after.rules, (rule) => rule.id, [
    'matter',
    'words',
    'with',
    'without',
    'weight',
    'kinds',
    'channels',
    'divisions',
    'citizen',
    'manager',
    'time',
    'examples',
    'counterExamples',
  ]),
});
