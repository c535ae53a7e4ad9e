import { type Context, Hono } from 'hono';
import { DifferencesPage, type ShownDifference } from '../../../views/standard/differences-page.tsx';
import type { ThingChange } from '../../../views/standard/thing-changes.tsx';
import { compareEditions } from '../../commands/editions/checks.ts';
import { filesOfEdition } from '../../commands/editions/draft.ts';
import type { OrFaults } from '../../commands/editions/standard-job.ts';
import type { Changes, Difference, FieldChange } from '../../domain/edition/difference.ts';
import { fileChangesOf, hunksOf, lineDifference } from '../../domain/edition/line-difference.ts';
import type { Standard } from '../../domain/routing/standard.ts';
import { sayFault } from '../../standard/faults.ts';
import type { WrittenFile } from '../../store/editions.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { addressOf } from './editions.tsx';
import { shownWork } from './findings.tsx';
import { allShown } from './shown-edition.ts';
import { fieldNames, valueInWords } from './words.ts';

const shownField = (standard: Standard, { field, before, after, added, removed }: FieldChange) => {
  const say = (value: string): string => valueInWords(standard, field, value);
  return {
    name: fieldNames[field] ?? field,
    before: say(before),
    after: say(after),
    added: added.map(say),
    removed: removed.map(say),
  };
};

const thingChanges = <Thing,>(
  standard: Standard,
  { added, removed, changed }: Changes<Thing>,
  nameOf: (thing: Thing) => string,
): ThingChange[] => [
  ...added.map((thing): ThingChange => ({ kind: 'added', name: nameOf(thing), fields: [] })),
  ...removed.map((thing): ThingChange => ({ kind: 'removed', name: nameOf(thing), fields: [] })),
  ...changed.map(
    ({ after, fields }): ThingChange => ({
      kind: 'changed',
      name: nameOf(after),
      fields: fields.map((field) => shownField(standard, field)),
    }),
  ),
];

const shownDifference = (standard: Standard, outcome: OrFaults<Difference>): ShownDifference => {
  if ('found' in outcome) return { faults: outcome.found.map(sayFault) };
  const { matters, rules } = outcome.value;
  return {
    matters: thingChanges(standard, matters, (matter) => `${matter.code} ${matter.path[2]}`),
    rules: thingChanges(standard, rules, (rule) => `${rule.id}（事项 ${rule.matter}）`),
  };
};

const contentIn = (files: readonly WrittenFile[], path: string): string =>
  files.find((file) => file.path === path)?.content ?? '';

const differencesPage = async (c: Context<Env>, before: string, after: string) => {
  const { installation } = c.var;
  const [was, is] = [await filesOfEdition(installation, before), await filesOfEdition(installation, after)];
  const compared = await compareEditions(installation, before, after);
  if (was === null || is === null || compared === null) return null;
  const changes = fileChangesOf(was, is);
  const path = changes.find((change) => change.path === c.req.query('file'))?.path;
  const lines = path === undefined ? [] : lineDifference(contentIn(was, path), contentIn(is, path));
  return (
    <DifferencesPage
      {...(await frameOf(c))}
      before={before}
      after={after}
      choices={(await allShown(c))
        .filter(({ number }) => number !== after)
        .map(({ number, title }) => ({ value: number, name: `${number} ${title}` }))}
      files={changes}
      work={shownWork(compared.work, (outcome) => shownDifference(installation.standard, outcome))}
      href={`${addressOf(after)}/differences?${new URLSearchParams({ with: before, ...(path ? { file: path } : {}) })}`}
      file={path === undefined ? null : { path, hunks: hunksOf(lines) }}
    />
  );
};

/** 差异 between an edition and another one, which stands in the address as `with`. */
export const differences = new Hono<Env>().get('/standard/editions/:number/differences', async (c) => {
  const page = await differencesPage(c, c.req.query('with') ?? c.var.installation.edition, c.req.param('number'));
  return page ? c.html(page) : c.notFound();
});
