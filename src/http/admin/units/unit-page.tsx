import type { Context } from 'hono';
import type { UnitFactsProps, UnitReference } from '../../../../views/admin/units/unit-facts.tsx';
import { UnitPage } from '../../../../views/admin/units/unit-page.tsx';
import type { UnitValues } from '../../../../views/admin/units/unit-values.ts';
import type { FieldError } from '../../../../views/parts/error-summary.tsx';
import type { Installation } from '../../../commands/installation.ts';
import { localDateOf } from '../../../domain/deadline/local-time.ts';
import { type DirectoryAct, directoryActNames } from '../../../domain/directory/decide.ts';
import { differencesOf } from '../../../domain/directory/differences.ts';
import { conditionOf } from '../../../domain/directory/list.ts';
import type { KeptUnit } from '../../../domain/directory/roster.ts';
import { levelNames } from '../../../domain/directory/sheet.ts';
import type { UnitCode } from '../../../domain/directory/unit.ts';
import { syllablesOf } from '../../../standard/unit-search.ts';
import { changesOfUnit } from '../../../store/directory.ts';
import { workOfUnits } from '../../../store/unit-burden.ts';
import type { Env } from '../../env.ts';
import { frameOf } from '../../frame.ts';
import { placeWords } from './list.tsx';
import { valuesOfUnit } from './unit-form.ts';

const referenceTo = ({ roster }: Installation, code: UnitCode | null): UnitReference | null =>
  code === null ? null : { code, name: roster.units.get(code)?.name ?? code };

const factsOf = (installation: Installation, unit: KeptUnit): UnitFactsProps => {
  const { roster, directory } = installation;
  const functionName = (code: string): string => roster.functions.get(code) ?? code;
  const syllables = syllablesOf(unit.name);
  return {
    code: unit.code,
    function: functionName(unit.function),
    further: [...roster.computed.sameBody]
      .filter(([code, same]) => same === unit.code && !roster.units.has(code))
      .map(([code]) => functionName(code.split('@')[0] ?? '')),
    level: levelNames[unit.level],
    place: placeWords(installation, unit),
    parent: referenceTo(installation, unit.parent),
    below: directory.below(unit.code).length,
    pinyin: syllables.join(' '),
    initials: syllables.map((syllable) => syllable[0] ?? '').join(''),
    aliases: unit.aliases,
    phone: unit.phone,
    contact: unit.contact,
    address: unit.address,
    predecessors: [...roster.units.values()]
      .filter(({ successor }) => successor === unit.code)
      .map(({ code, name }) => ({ code, name })),
    written: roster.written.has(unit.code),
  };
};

const doneSentence = (c: Context<Env>): string | null => {
  const number = (name: string): number => (/^\d{1,6}$/u.test(c.req.query(name) ?? '') ? Number(c.req.query(name)) : 0);
  switch (c.req.query('done')) {
    case 'added':
      return '单位已加入名录，现在就能查到和派单。';
    case 'changed':
      return '资料已保存，立即生效。';
    case 'planned':
      return '撤销已定。最后一日过后的零点，在办工单和账号移交给承接单位。';
    case 'dissolved':
      return `单位已撤销，已移交在办工单 ${number('tickets')} 件、账号 ${number('accounts')} 个。`;
    case 'reinstated':
      return '已收回撤销，照常派单。';
    default:
      return null;
  }
};

export type UnitRedraw = { values?: UnitValues; errors?: FieldError[]; seen?: number };

/** One unit with all that can be done to it; after a refusal with everything that was typed. */
export const unitPage = async (c: Context<Env>, unit: KeptUnit, redraw: UnitRedraw = {}) => {
  const { installation, now } = c.var;
  const { store } = installation;
  const work = (await workOfUnits(store, unit.code)).get(unit.code) ?? { lead: 0, assist: 0, accounts: 0 };
  const changes = await changesOfUnit(store, unit.code);
  const errors = redraw.errors ?? [];
  return (
    <UnitPage
      {...(await frameOf(c))}
      name={unit.name}
      facts={factsOf(installation, unit)}
      work={{
        ...work,
        code: unit.code,
        condition: conditionOf(unit, localDateOf(now)),
        lastDay: unit.dissolvedOn,
        successor: referenceTo(installation, unit.successor),
      }}
      values={redraw.values ?? valuesOfUnit(unit)}
      seen={redraw.seen ?? changes[0]?.id ?? 0}
      errors={errors}
      done={errors.length > 0 ? null : doneSentence(c)}
      history={changes.map(({ at, byName, act, before, after }) => ({
        at: at.getTime(),
        by: byName,
        act: directoryActNames[act as DirectoryAct] ?? act,
        // The log holds units as they were when it was written.
        differences: after === null ? [] : differencesOf(before as KeptUnit | null, after as KeptUnit),
      }))}
      now={now}
    />
  );
};
