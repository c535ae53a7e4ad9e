import { Hono } from 'hono';
import { UnitResults } from '../../../views/dispatch/unit-results.tsx';
import type { Env } from '../env.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { foundUnits } from './found-units.ts';

export const units = new Hono<Env>();

const QUERY_LIMIT = 60;

/**
 * 单位名录: a fragment of radios for what is typed as `q`, those near `place` (the person's own city unless told) first. `form` names the form they belong to, `assist=no`
 * leaves the boxes for assisting units away, `take=first` chooses the first one.
 */
units.get('/units', signedIn, only('dispatcher', 'seat-agent', 'supervisor'), (c) => {
  const query = (c.req.query('q') ?? '').trim().slice(0, QUERY_LIMIT);
  const form = c.req.query('form');
  const place = /^\d{6,9}$/u.exec(c.req.query('place') ?? '')?.[0] ?? c.var.person.city;
  return c.html(
    <UnitResults
      query={query}
      units={foundUnits(c.var.installation, query, place)}
      form={form !== undefined && /^[a-z0-9-]{1,40}$/u.test(form) ? form : undefined}
      assist={c.req.query('assist') === 'no' ? undefined : []}
      taken={c.req.query('take') === 'first'}
    />,
  );
});
