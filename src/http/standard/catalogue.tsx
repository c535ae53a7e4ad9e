import { type Context, Hono } from 'hono';
import { CataloguePage, type MatterLine } from '../../../views/standard/catalogue-page.tsx';
import { MatterPage } from '../../../views/standard/matter-page.tsx';
import { DAY } from '../../domain/instant.ts';
import { catalogueOf, findMatters, rulesByMatter } from '../../domain/routing/catalogue.ts';
import type { Matter, Standard } from '../../domain/routing/standard.ts';
import { outcomesOfRules } from '../../store/routing-outcomes.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { boundariesOfMatter } from './boundaries.tsx';
import { functionName } from './words.ts';

const COUNTED_DAYS = 30;

/** The moment from which hits of rules are counted. */
export const countedSince = (now: number): number => now - COUNTED_DAYS * DAY;

const linesOf = (standard: Standard, matters: readonly Matter[]): MatterLine[] => {
  const rules = rulesByMatter(standard.rules);
  return matters.map(({ code, path, clause, lead }) => ({
    code,
    path,
    clause,
    lead: functionName(standard, lead),
    rules: rules.get(code)?.length ?? 0,
  }));
};

const cataloguePage = async (c: Context<Env>) => {
  const { standard } = c.var.installation;
  const tree = catalogueOf(standard.matters);
  const rules = rulesByMatter(standard.rules);
  const query = (c.req.query('q') ?? '').trim().slice(0, 60);
  const open = tree.find((field) => field.code === c.req.query('field')) ?? tree[0];
  return (
    <CataloguePage
      {...(await frameOf(c))}
      edition={standard.edition}
      fields={tree.map(({ code, name, groups }) => {
        const matters = groups.flatMap((group) => group.matters);
        const ruled = matters.reduce((sum, matter) => sum + (rules.get(matter.code)?.length ?? 0), 0);
        return { code, name, groups: groups.length, matters: matters.length, rules: ruled };
      })}
      open={open?.code ?? ''}
      groups={(open?.groups ?? []).map((group) => ({ ...group, matters: linesOf(standard, group.matters) }))}
      query={query}
      found={query === '' ? null : linesOf(standard, findMatters(standard, query))}
    />
  );
};

/** Places where another function leads a matter: a city's own division of duties, told once for the whole city. */
const elsewhereOf = (c: Context<Env>, matter: Matter): { place: string; lead: string }[] => {
  const { standard, divisions } = c.var.installation;
  const nameOf = (code: string): string => divisions.find((division) => division.code === code)?.name ?? code;
  const found = new Map<string, { place: string; lead: string }>();
  for (const division of standard.places.divisions) {
    const lead = standard.places.leadAt(matter.code, matter.lead, division);
    if (lead === matter.lead) continue;
    const city = `${division.slice(0, 4)}00`;
    const wholeCity = standard.places.knows(city) && standard.places.leadAt(matter.code, matter.lead, city) === lead;
    const place = wholeCity ? city : division;
    found.set(place, { place: nameOf(place), lead: functionName(standard, lead) });
  }
  return [...found.values()];
};

const matterPage = async (c: Context<Env>, matter: Matter) => {
  const { installation, scope, now } = c.var;
  const { standard, store } = installation;
  const rules = standard.rules.filter((rule) => rule.matter === matter.code);
  const outcomes = await outcomesOfRules(
    store,
    scope,
    rules.map((rule) => rule.id),
    countedSince(now),
  );
  return (
    <MatterPage
      {...(await frameOf(c))}
      matter={matter}
      lead={functionName(standard, matter.lead)}
      assist={matter.assist.map((code) => functionName(standard, code))}
      elsewhere={elsewhereOf(c, matter)}
      rules={rules.map(({ id, words, examples, counterExamples }) => ({
        id,
        words,
        examples: examples.length,
        counterExamples: counterExamples.length,
        hits: outcomes.get(id)?.hits ?? null,
        corrected: outcomes.get(id)?.corrected ?? null,
      }))}
      boundaries={boundariesOfMatter(standard, matter)}
    />
  );
};

/** 归口目录 and its matters, in the edition in force. */
export const catalogue = new Hono<Env>()
  .get('/standard', async (c) => c.html(await cataloguePage(c)))
  .get('/standard/matters/:code', async (c) => {
    const matter = c.var.installation.matters.get(c.req.param('code'));
    return matter ? c.html(await matterPage(c, matter)) : c.notFound();
  });
