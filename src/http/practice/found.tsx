import { Hono } from 'hono';
import type { BodyResultsProps, MatterResultsProps } from '../../../views/practice/found.tsx';
import { BodyResults, MatterResults } from '../../../views/practice/found.tsx';
import type { Installation } from '../../commands/installation.ts';
import { findMatters } from '../../domain/routing/catalogue.ts';
import { foundUnits } from '../dispatch/found-units.ts';
import type { Env } from '../env.ts';

/** Of hundreds so many are offered; who sees more types more. */
const FOUND = 8;
const QUERY_LIMIT = 60;

/** What was typed into a search field. */
export const queryOf = (word: string | undefined): string => (word ?? '').trim().slice(0, QUERY_LIMIT);

/** Matters of the catalogue for what was typed; without a choice the only one is chosen. */
export const matterResults = ({ standard }: Installation, query: string, chosen: string): MatterResultsProps => {
  const matters = findMatters(standard, query).slice(0, FOUND);
  const known = matters.some(({ code }) => code === chosen);
  const own = standard.matterByCode.get(chosen);
  const listed = !known && own ? [own, ...matters] : matters;
  return { query, matters: listed, chosen: chosen === '' && matters.length === 1 ? (matters[0]?.code ?? '') : chosen };
};

/** Bodies for what was typed, those of the place first; without a choice the only one is chosen. */
export const bodyResults = (
  installation: Installation,
  query: string,
  place: string | null,
  chosen: string,
): BodyResultsProps => {
  const bodies = foundUnits(installation, query, place);
  return { query, bodies, chosen: chosen === '' && bodies.length === 1 ? (bodies[0]?.code ?? '') : chosen };
};

/** The place chosen in the form, else the person's city. */
export const placeOf = (word: string | undefined, city: string | null): string | null =>
  /^\d{6}$/u.exec(word ?? '')?.[0] ?? city;

/** Fragments of the form, drawn while it is typed. */
export const found = new Hono<Env>()
  .get('/practice/matters', (c) =>
    c.html(<MatterResults {...matterResults(c.var.installation, queryOf(c.req.query('matter-query')), '')} />),
  )
  .get('/practice/bodies', (c) => {
    const { installation, person } = c.var;
    const place = placeOf(c.req.query('division'), person.city);
    return c.html(<BodyResults {...bodyResults(installation, queryOf(c.req.query('body-query')), place, '')} />);
  });
