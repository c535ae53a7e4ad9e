import { type Context, Hono } from 'hono';
import { NewUnitPage, type NewUnitValues } from '../../../../views/admin/units/new-unit-page.tsx';
import { unitAddress } from '../../../../views/admin/units/unit-words.tsx';
import type { FieldError } from '../../../../views/parts/error-summary.tsx';
import { changeDirectory } from '../../../commands/directory/change.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { readForm } from '../../citizen/read-form.ts';
import type { Env } from '../../env.ts';
import { formInput } from '../../form.ts';
import { frameOf } from '../../frame.ts';
import { detailsOf, errorAt, newUnitValuesOf, placeTyped, seenOf, statusOf, unitValuesOf } from './unit-form.ts';
import { unitPage } from './unit-page.tsx';

/** What a form brought; a damaged one brought nothing. */
export const formOf = async (c: Context<Env>) => (await readForm(c)) ?? formInput({});

const newUnitPage = async (c: Context<Env>, values: NewUnitValues, errors: FieldError[] = []) => (
  <NewUnitPage
    {...(await frameOf(c))}
    values={values}
    functions={[...c.var.installation.roster.functions].map(([value, name]) => ({
      value,
      name: `${name}（${value}）`,
    }))}
    errors={errors}
  />
);

/** A unit of the directory: a new one, one as it stands, and its changes. */
export const units = new Hono<Env>()
  .get('/admin/units/new', async (c) => c.html(await newUnitPage(c, newUnitValuesOf(formInput({})))))
  .post('/admin/units', async (c) => {
    const { installation, actor } = c.var;
    const values = newUnitValuesOf(await formOf(c));
    const typed = placeTyped(installation.roster, values.place);
    const faults = [
      ...(values.function === '' ? [{ field: 'function', message: '请选择职能。' }] : []),
      ...('fault' in typed ? [{ field: 'place', message: typed.fault }] : []),
    ];
    if ('fault' in typed || faults.length > 0) return c.html(await newUnitPage(c, values, faults), 422);
    const parent = values.parent.trim() || null;
    const wish = {
      act: 'add' as const,
      function: values.function,
      place: typed.place,
      parent,
      details: detailsOf(values),
    };
    const done = await changeDirectory(installation, wish, actor);
    if (isRefusal(done)) return c.html(await newUnitPage(c, values, [errorAt(done, 'name')]), statusOf(done));
    return c.redirect(`${unitAddress(done.change?.after.code ?? '')}?done=added`, 303);
  })
  .get('/admin/units/:code', async (c) => {
    const unit = c.var.installation.roster.units.get(c.req.param('code'));
    return unit ? c.html(await unitPage(c, unit)) : c.notFound();
  })
  .post('/admin/units/:code', async (c) => {
    const { installation, actor } = c.var;
    const unit = installation.roster.units.get(c.req.param('code'));
    if (!unit) return c.notFound();
    const form = await formOf(c);
    const values = unitValuesOf(form);
    const wish = { act: 'change' as const, code: unit.code, details: detailsOf(values) };
    const done = await changeDirectory(installation, wish, actor, seenOf(form));
    if (isRefusal(done))
      return c.html(await unitPage(c, unit, { values, errors: [errorAt(done, 'name')] }), statusOf(done));
    return c.redirect(`${unitAddress(unit.code)}?done=changed`, 303);
  })
  .post('/admin/units/:code/reinstatement', async (c) => {
    const { installation, actor } = c.var;
    const unit = installation.roster.units.get(c.req.param('code'));
    if (!unit) return c.notFound();
    const done = await changeDirectory(installation, { act: 'reinstate', code: unit.code }, actor);
    if (isRefusal(done)) return c.html(await unitPage(c, unit, { errors: [errorAt(done, 'lastDay')] }), statusOf(done));
    return c.redirect(`${unitAddress(unit.code)}?done=reinstated`, 303);
  });
