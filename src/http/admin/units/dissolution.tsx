import { type Context, Hono } from 'hono';
import { DissolutionPage, NOBODY } from '../../../../views/admin/units/dissolution-page.tsx';
import { unitAddress } from '../../../../views/admin/units/unit-words.tsx';
import type { FieldError } from '../../../../views/parts/error-summary.tsx';
import { changeDirectory } from '../../../commands/directory/change.ts';
import type { Installation } from '../../../commands/installation.ts';
import { localDateOf } from '../../../domain/deadline/local-time.ts';
import { isBackstop } from '../../../domain/directory/dissolution.ts';
import { isOver, type KeptUnit } from '../../../domain/directory/roster.ts';
import type { Unit } from '../../../domain/directory/unit.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { lastChangeOf } from '../../../store/directory.ts';
import { workOfUnits } from '../../../store/unit-burden.ts';
import type { Env } from '../../env.ts';
import { frameOf } from '../../frame.ts';
import { placeWords } from './list.tsx';
import { errorAt, seenOf, statusOf } from './unit-form.ts';
import { unitPage } from './unit-page.tsx';
import { formOf } from './units.tsx';

const OFFERED = 8;
const QUERY_LIMIT = 60;

type Values = { lastDay: string; q: string; successor: string };

const valuesIn = (text: (name: string) => string): Values => ({
  lastDay: text('lastDay'),
  q: text('q').trim().slice(0, QUERY_LIMIT),
  successor: text('successor'),
});

/** Units that could take over: found by what was typed, those nearby first, and the one chosen before. */
const successorsFor = ({ directory, roster }: Installation, unit: KeptUnit, { q, successor }: Values): Unit[] => {
  const chosen = roster.units.get(successor);
  const found =
    q === '' ? [] : [...(directory.find(q) ? [directory.find(q)] : directory.search(q, OFFERED + 1, unit.division))];
  return [...new Set([...(chosen ? [chosen] : []), ...found])]
    .filter((each): each is Unit => each !== undefined && each.code !== unit.code)
    .slice(0, OFFERED);
};

const dissolutionPage = async (c: Context<Env>, unit: KeptUnit, values: Values, errors: FieldError[] = []) => {
  const { installation } = c.var;
  const { store, roster } = installation;
  const work = (await workOfUnits(store, unit.code)).get(unit.code) ?? { lead: 0, assist: 0, accounts: 0 };
  const idle = work.lead + work.assist + work.accounts === 0;
  return (
    <DissolutionPage
      {...(await frameOf(c))}
      code={unit.code}
      name={unit.name}
      work={work}
      values={values}
      found={successorsFor(installation, unit, values).map((each) => ({
        value: each.code,
        name: each.name,
        hint: `${placeWords(installation, roster.units.get(each.code) ?? unit)}，${each.code}`,
      }))}
      mayEndAlone={idle && !isBackstop(roster, unit.code)}
      seen={await lastChangeOf(store, unit.code)}
      errors={errors}
    />
  );
};

/** 撤销单位: last day and successor. */
export const dissolution = new Hono<Env>()
  .get('/admin/units/:code/dissolution', async (c) => {
    const { installation, now } = c.var;
    const unit = installation.roster.units.get(c.req.param('code'));
    if (!unit) return c.notFound();
    if (unit.dissolvedOn !== null) return c.redirect(unitAddress(unit.code), 303);
    const values = valuesIn((name) => c.req.query(name) ?? '');
    const lastDay = c.req.query('lastDay') === undefined ? localDateOf(now) : values.lastDay;
    return c.html(await dissolutionPage(c, unit, { ...values, lastDay }));
  })
  .post('/admin/units/:code/dissolution', async (c) => {
    const { installation, actor, now } = c.var;
    const unit = installation.roster.units.get(c.req.param('code'));
    if (!unit) return c.notFound();
    const form = await formOf(c);
    const values = valuesIn(form.text);
    if (values.successor === '') {
      const offered = successorsFor(installation, unit, values).length > 0;
      const message = offered ? '请在下面选择承接单位。' : '请先查找承接单位，再选择。';
      return c.html(await dissolutionPage(c, unit, values, [{ field: 'successor', message }]), 422);
    }
    const successor = values.successor === NOBODY ? null : values.successor;
    const wish = { act: 'dissolve' as const, code: unit.code, lastDay: values.lastDay, successor };
    const done = await changeDirectory(installation, wish, actor, seenOf(form));
    if (isRefusal(done)) {
      const errors = [errorAt(done, 'lastDay')];
      const present = installation.roster.units.get(unit.code) ?? unit;
      // Dissolved by somebody else in the meantime: its page says how it stands now.
      const page =
        present.dissolvedOn === null ? dissolutionPage(c, present, values, errors) : unitPage(c, present, { errors });
      return c.html(await page, statusOf(done));
    }
    const after = done.change?.after;
    const over = after !== undefined && isOver(after, localDateOf(now));
    const words = over ? `dissolved&tickets=${done.moved.tickets}&accounts=${done.moved.accounts}` : 'planned';
    return c.redirect(`${unitAddress(unit.code)}?done=${words}`, 303);
  });
