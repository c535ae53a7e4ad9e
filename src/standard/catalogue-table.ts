import type { Fault } from './faults.ts';

/** A matter of a published catalogue: three levels of code and name, and what the catalogue says about it. */
export type ForeignMatter = {
  field: { code: string; name: string };
  group: { code: string; name: string };
  code: string;
  name: string;
  remark: string;
};

const columns = [
  'level_1_code',
  'level_1_name',
  'level_2_code',
  'level_2_name',
  'level_3_code',
  'level_3_name',
] as const;

/**
 * The matters of a catalogue's table (codes of two, four and six digits, each beginning with the one above), and what
 * is wrong with its rows. The column `remark` may be missing.
 */
export const readCatalogueTable = (
  file: string,
  lines: readonly { line: number; cells: readonly string[] }[],
): { matters: ForeignMatter[]; faults: Fault[] } => {
  const [heading, ...records] = lines;
  const names = heading?.cells.map((name) => name.trim()) ?? [];
  const missing = columns.filter((column) => !names.includes(column));
  if (missing.length > 0)
    return { matters: [], faults: [{ file, line: 1, sentence: `表头缺少 ${missing.join('、')} 列` }] };
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const matters = records.flatMap(({ line, cells }): ForeignMatter[] => {
    const cell = (name: string): string => (cells[names.indexOf(name)] ?? '').trim();
    const fault = (sentence: string): ForeignMatter[] => {
      faults.push({ file, line, sentence });
      return [];
    };
    const [one, two, three] = [cell('level_1_code'), cell('level_2_code'), cell('level_3_code')];
    if (cells.length !== names.length) return fault(`这一行有 ${cells.length} 个字段，应为 ${names.length} 个`);
    if (!/^\d{2}$/.test(one) || !/^\d{4}$/.test(two) || !/^\d{6}$/.test(three))
      return fault(`代码须是 2、4、6 位数字，现为 ${one}、${two}、${three}`);
    if (!two.startsWith(one) || !three.startsWith(two)) return fault(`代码 ${one}、${two}、${three} 不是逐级的`);
    if (seen.has(three)) return fault(`事项代码 ${three} 用了不止一次`);
    if ([1, 2, 3].some((level) => cell(`level_${level}_name`) === '')) return fault('名称不能为空');
    seen.add(three);
    return [
      {
        field: { code: one, name: cell('level_1_name') },
        group: { code: two, name: cell('level_2_name') },
        code: three,
        name: cell('level_3_name'),
        remark: names.includes('remark') ? cell('remark') : '',
      },
    ];
  });
  return { matters, faults };
};
