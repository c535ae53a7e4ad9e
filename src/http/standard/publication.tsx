import { type Context, Hono } from 'hono';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import { type Preparation, PublicationPage } from '../../../views/standard/publication-page.tsx';
import { checkEdition, checkedEdition, simulateEdition } from '../../commands/editions/checks.ts';
import type { Work } from '../../commands/editions/desk.ts';
import { publishEdition } from '../../commands/editions/publish.ts';
import { takeEffect } from '../../commands/editions/take-effect.ts';
import { addDays, localDateOf } from '../../domain/deadline/local-time.ts';
import type { CheckResult } from '../../standard/check.ts';
import { sayFault } from '../../standard/faults.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { only } from '../middleware/signed-in.ts';
import { addressOf, errorOf, statusOf } from './editions.tsx';
import { type FindingPlaces, shownFindings } from './finding-lines.ts';
import { placesOf } from './findings.tsx';
import { findShown, signatureOf } from './shown-edition.ts';
import { usualSince } from './simulation.tsx';

const withoutSimulation = (result: CheckResult, places: FindingPlaces): Preparation => {
  const { errors, warnings, lines } = shownFindings(result, places, { level: 'error', check: null });
  return { errors, warnings, lines, simulation: { faults: [] } };
};

/** Check and simulation of a draft: the second begins only when the first found no error. */
const preparationOf = async (
  c: Context<Env>,
  number: string,
): Promise<{ seen: string; work: Work<Preparation> } | null> => {
  const { installation, scope, now } = c.var;
  const checked = await checkEdition(installation, number);
  if (checked === null) return null;
  const seen = checked.fingerprint;
  if (checked.work.state !== 'done') return { seen, work: checked.work };
  const ready = withoutSimulation(checked.work.result, await placesOf(c, number));
  if (ready.errors > 0) return { seen, work: { state: 'done', result: ready } };
  const since = usualSince(now);
  const simulated = await simulateEdition(installation, number, { since, scope });
  if (simulated === null) return null;
  if (simulated.work.state !== 'done') return { seen, work: simulated.work };
  const outcome = simulated.work.result;
  if ('found' in outcome)
    return {
      seen,
      work: { state: 'done', result: { ...ready, simulation: { faults: outcome.found.map(sayFault) } } },
    };
  const { flows: _flows, moves: _moves, ...figures } = outcome.value;
  return { seen, work: { state: 'done', result: { ...ready, simulation: { ...figures, since } } } };
};

const publicationPage = async (c: Context<Env>, number: string, effective: string, errors: FieldError[] = []) => {
  const prepared = await preparationOf(c, number);
  return prepared === null ? null : (
    <PublicationPage
      {...(await frameOf(c))}
      edition={number}
      work={prepared.work}
      seen={prepared.seen}
      effective={effective}
      today={localDateOf(c.var.now)}
      errors={errors}
    />
  );
};

/** 发布 of a draft: what the check and the simulation say, and from which day it holds. */
export const publication = new Hono<Env>()
  .use('/standard/editions/:number/publication', only('administrator'))
  .get('/standard/editions/:number/publication', async (c) => {
    const number = c.req.param('number');
    const edition = await findShown(c, number);
    if (edition === null) return c.notFound();
    if (edition.standing !== 'draft') return c.redirect(addressOf(number), 303);
    const page = await publicationPage(c, number, addDays(localDateOf(c.var.now), 1));
    return page ? c.html(page) : c.notFound();
  })
  .post('/standard/editions/:number/publication', async (c) => {
    const { installation, now } = c.var;
    const number = c.req.param('number');
    const form = await readForm(c);
    const [effective, seen] = [form?.text('effective').trim() ?? '', form?.text('seen') ?? ''];
    const wish = { number, effective, seen, by: signatureOf(c), now };
    const refusal = await publishEdition(installation, wish, (of) => checkedEdition(installation, of));
    if (refusal) {
      const page = await publicationPage(c, number, effective, [errorOf(refusal)]);
      return page ? c.html(page, statusOf(refusal)) : c.notFound();
    }
    const today = effective <= localDateOf(now);
    const inForce = today && (await takeEffect(installation)) === number;
    return c.redirect(`${addressOf(number)}?done=${inForce ? 'in-force' : 'published'}`, 303);
  });
