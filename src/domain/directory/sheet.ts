import { isRealDate, type LocalDate } from '../deadline/local-time.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { DirectoryWish } from './decide.ts';
import type { UnitDetails } from './details.ts';
import type { DivisionLevel } from './division.ts';
import { type KeptUnit, nameKey, placeOfCode, type Roster, unitPlace } from './roster.ts';

/** The columns of an exported list; 职能, 区划 and 层级 stand there for people and are not read. */
export const sheetColumns = [
  '单位代码',
  '单位名称',
  '职能代码',
  '职能',
  '区划代码',
  '区划',
  '层级',
  '上级单位代码',
  '别名',
  '电话',
  '联系人',
  '地址',
  '最后一日',
  '承接单位代码',
] as const;
export type SheetColumn = (typeof sheetColumns)[number];
/** Without these a list can't be read; the others may be missing, and what they hold then stays as it is. */
export const neededColumns: readonly SheetColumn[] = ['单位名称', '职能代码', '区划代码'];

/** A line of a list; a column that the list does not have is undefined. */
export type SheetRow = { [column in SheetColumn]?: string | undefined };

/** A line of a list to import, with its number in the file. */
export type NumberedRow = { line: number; row: SheetRow };

export const levelNames: Record<DivisionLevel, string> = {
  province: '省级',
  city: '市级',
  county: '县级',
  street: '乡级',
};

/** A unit as a line of the exported list. */
export const sheetRowOf = (roster: Roster, unit: KeptUnit): Record<SheetColumn, string> => {
  const place = placeOfCode(unit.code);
  return {
    单位代码: unit.code,
    单位名称: unit.name,
    职能代码: unit.function,
    职能: roster.functions.get(unit.function) ?? '',
    区划代码: place,
    区划: unitPlace(roster, place)?.name ?? '',
    层级: levelNames[unit.level],
    上级单位代码: unit.parent ?? '',
    别名: unit.aliases.join('；'),
    电话: unit.phone ?? '',
    联系人: unit.contact ?? '',
    地址: unit.address ?? '',
    最后一日: unit.dissolvedOn ?? '',
    承接单位代码: unit.successor ?? '',
  };
};

/** Aliases as typed: separated by semicolons or lines. */
export const splitAliases = (text: string): string[] => text.split(/[;；\n]/u).filter((alias) => alias.trim() !== '');

const cell = (row: SheetRow, column: SheetColumn): string => (row[column] ?? '').trim();

const detailsOf = (row: SheetRow, known: UnitDetails | null): UnitDetails => ({
  name: cell(row, '单位名称'),
  aliases: row.别名 === undefined ? (known?.aliases ?? []) : splitAliases(row.别名),
  phone: row.电话 ?? known?.phone ?? null,
  contact: row.联系人 ?? known?.contact ?? null,
  address: row.地址 ?? known?.address ?? null,
});

/** 2026/12/31 and 2026-1-5 as spreadsheets write days; anything else as it is, to be refused with its own words. */
const dayIn = (text: string): LocalDate | string => {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u.exec(text) ?? [];
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const fixedDiffer = (row: SheetRow, unit: KeptUnit): string | null => {
  if (cell(row, '职能代码') !== unit.function) return '职能';
  if (cell(row, '区划代码') !== placeOfCode(unit.code)) return '区划';
  return row.上级单位代码 !== undefined && cell(row, '上级单位代码') !== (unit.parent ?? '') ? '上级单位' : null;
};

const wishesOn = (row: SheetRow, unit: KeptUnit): DirectoryWish[] | Refusal => {
  const differs = fixedDiffer(row, unit);
  if (differs !== null)
    return refuse('invalid', `${unit.code} 的${differs}不能改。如确有变动，请新增单位，再撤销这一个。`, 'code');
  const change: DirectoryWish = { act: 'change', code: unit.code, details: detailsOf(row, unit) };
  if (row.最后一日 === undefined) return [change];
  const lastDay = dayIn(cell(row, '最后一日'));
  const successor = row.承接单位代码 === undefined ? unit.successor : cell(row, '承接单位代码') || null;
  if (lastDay === (unit.dissolvedOn ?? '') && successor === unit.successor) return [change];
  if (lastDay === '' && unit.dissolvedOn !== null) return [{ act: 'reinstate', code: unit.code }, change];
  if (lastDay === '') return refuse('invalid', '填了承接单位，没有填最后一日，请补上或清空。', 'lastDay');
  if (!isRealDate(lastDay))
    return refuse('invalid', `最后一日“${lastDay}”看不懂，请写成 2026-12-31 的样子。`, 'lastDay');
  return [change, { act: 'dissolve', code: unit.code, lastDay, successor }];
};

/** What a line of a list wishes; the code says which unit is meant, else its name, function and division do. */
export const wishesOf = (roster: Roster, row: SheetRow): DirectoryWish[] | Refusal => {
  const [code, of, place] = [cell(row, '单位代码'), cell(row, '职能代码'), cell(row, '区划代码')];
  const known = roster.units.get(code);
  if (known) return wishesOn(row, known);
  if (code !== '' && (code !== `${of}@${place}` || roster.computed.sameBody.has(code)))
    return refuse('invalid', `名录中没有单位代码 ${code}。新增单位请把代码留空，由系统编。`, 'code');
  const division = unitPlace(roster, place)?.division ?? place;
  const holder = roster.units.get(roster.names.get(nameKey({ name: cell(row, '单位名称'), division })) ?? '');
  if (holder?.function === of && placeOfCode(holder.code) === place)
    return wishesOn({ ...row, 上级单位代码: undefined }, holder);
  if (cell(row, '最后一日') !== '') return refuse('invalid', '新增的单位不能同时撤销，请清空最后一日。', 'lastDay');
  const parent = cell(row, '上级单位代码') || null;
  return [{ act: 'add', function: of, place, parent, details: detailsOf(row, null) }];
};

/** Reads the heads of a list and its lines; refuses a list that lacks a needed column or has one twice. Other columns are left aside. */
export const numberedRows = (
  columns: readonly string[],
  lines: readonly { line: number; cells: readonly string[] }[],
): NumberedRow[] | Refusal => {
  const missing = neededColumns.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    return refuse('invalid', `第一行缺少列“${missing.join('”“')}”。请用导出的表作样子，第一行写列名。`, 'file');
  const twice = sheetColumns.find((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  if (twice !== undefined) return refuse('invalid', `列“${twice}”出现了两次，请只留一列。`, 'file');
  const places = sheetColumns.flatMap((column) => {
    const at = columns.indexOf(column);
    return at < 0 ? [] : [{ column, at }];
  });
  return lines.map(({ line, cells }) => ({
    line,
    row: Object.fromEntries(places.map(({ column, at }) => [column, cells[at] ?? ''])),
  }));
};
