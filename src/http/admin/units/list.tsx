import { type Context, Hono } from 'hono';
import { type UnitLine, UnitsPage } from '../../../../views/admin/units/units-page.tsx';
import type { Installation } from '../../../commands/installation.ts';
import { localDateOf } from '../../../domain/deadline/local-time.ts';
import { conditionOf, partOf } from '../../../domain/directory/list.ts';
import { type KeptUnit, placeOfCode, unitPlace } from '../../../domain/directory/roster.ts';
import { levelNames } from '../../../domain/directory/sheet.ts';
import type { Env } from '../../env.ts';
import { frameOf } from '../../frame.ts';
import { readUnitList, unitFilters, unitListAddress, unitsAsked } from './list-wish.ts';

const SIZE = 50;

/** 茅箭区, with the city before it where there is one. */
export const placeWords = ({ roster }: Installation, unit: KeptUnit): string => {
  const { divisions } = roster.computed;
  const above: string[] = [];
  for (let at = divisions.get(unit.division); at && at.level !== 'province'; at = divisions.get(at.parent ?? ''))
    above.unshift(at.name);
  const zone = roster.computed.zones.get(placeOfCode(unit.code));
  return (
    [...above, ...(zone ? [zone.name] : [])].join(' ') || (unitPlace(roster, unit.division)?.name ?? unit.division)
  );
};

const lineOf = (installation: Installation, unit: KeptUnit, today: string): UnitLine => ({
  code: unit.code,
  name: unit.name,
  function: installation.roster.functions.get(unit.function) ?? unit.function,
  level: levelNames[unit.level],
  place: placeWords(installation, unit),
  phone: unit.phone,
  condition: conditionOf(unit, today),
  lastDay: unit.dissolvedOn,
});

const imported = (c: Context<Env>): string | null => {
  const [written, tickets, accounts] = ['written', 'tickets', 'accounts'].map((name) =>
    /^\d{1,6}$/u.test(c.req.query(name) ?? '') ? Number(c.req.query(name)) : null,
  );
  if (written === null || written === undefined) return null;
  const moved = tickets || accounts ? `移交工单 ${tickets ?? 0} 件、账号 ${accounts ?? 0} 个，` : '';
  return `已写入 ${written} 项变更，${moved}立即生效。`;
};

/** 承办单位名录: the list. */
export const unitList = new Hono<Env>().get('/admin/units', async (c) => {
  const { installation, now } = c.var;
  const wish = readUnitList(c.req.query());
  const units = unitsAsked(installation, wish);
  const [after, before] = [c.req.query('after'), c.req.query('before')];
  const from = after
    ? { side: 'after' as const, code: after }
    : before
      ? { side: 'before' as const, code: before }
      : null;
  const part = partOf(units, SIZE, from);
  const today = localDateOf(now);
  return c.html(
    <UnitsPage
      {...(await frameOf(c))}
      count={units.length}
      lines={part.units.map((unit) => lineOf(installation, unit, today))}
      filters={unitFilters(installation, wish)}
      pager={{
        previous: part.before ? unitListAddress('/admin/units', wish, { before: part.before }) : undefined,
        next: part.after ? unitListAddress('/admin/units', wish, { after: part.after }) : undefined,
        words: units.length > SIZE ? `本页 ${part.units.length} 个，共 ${units.length} 个` : undefined,
      }}
      exports={{
        csv: unitListAddress('/admin/units.csv', wish),
        xlsx: unitListAddress('/admin/units.xlsx', wish),
      }}
      done={imported(c)}
    />,
  );
});
