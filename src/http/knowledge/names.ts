import type { Option, OptionGroup } from '../../../views/parts/select.tsx';
import type { Installation } from '../../commands/installation.ts';
import { hotlineCities } from '../citizen/places.ts';

/** A field, group or matter in words, or that it holds for all. */
export const matterName = ({ matters }: Pick<Installation, 'matters'>, code: string | null): string => {
  if (code === null) return '所有事项';
  const found = [...matters.values()].find((matter) => matter.code.startsWith(code));
  return found?.path[code.length / 2 - 1] ?? code;
};

/** A division in words, or that it is not said. */
export const divisionName = ({ divisions }: Pick<Installation, 'divisions'>, code: string | null): string =>
  code === null ? '不限地区' : (divisions.find((division) => division.code === code)?.name ?? code);

/** Who keeps an entry. */
export const ownerName = ({ roster }: Pick<Installation, 'roster'>, unit: string | null): string =>
  unit === null ? '热线' : (roster.units.get(unit)?.name ?? unit);

/** Fields of the catalogue with their groups, to choose one. */
export const matterOptions = ({ matters }: Pick<Installation, 'matters'>): OptionGroup[] => {
  const fields = new Map<string, OptionGroup & { groups: Set<string> }>();
  for (const { code, path } of matters.values()) {
    const field = code.slice(0, 2);
    const group = code.slice(0, 4);
    const known = fields.get(field) ?? {
      name: `${field} ${path[0] ?? ''}`,
      options: [{ value: field, name: `${field} ${path[0] ?? ''}（全部）` }],
      groups: new Set<string>(),
    };
    if (!known.groups.has(group)) known.options.push({ value: group, name: `${group} ${path[1] ?? ''}` });
    known.groups.add(group);
    fields.set(field, known);
  }
  return [...fields.values()].map(({ name, options }) => ({ name, options }));
};

/** The options with one more, where what is chosen is finer than they are. */
export const withChosen = (
  groups: readonly OptionGroup[],
  installation: Pick<Installation, 'matters'>,
  chosen: string,
): (Option | OptionGroup)[] =>
  chosen === '' || groups.some(({ options }) => options.some(({ value }) => value === chosen))
    ? [...groups]
    : [{ value: chosen, name: `${chosen} ${matterName(installation, chosen)}` }, ...groups];

/** The province and the cities; what is chosen stands among them, also a county. */
export const divisionOptions = ({ divisions }: Pick<Installation, 'divisions'>, chosen: string): Option[] => {
  const wide = divisions.filter(({ level }) => level === 'province');
  const offered = [...wide, ...hotlineCities(divisions)];
  const finer = divisions.find(({ code }) => code === chosen);
  const all = finer && !offered.some(({ code }) => code === chosen) ? [finer, ...offered] : offered;
  return all.map(({ code, name }) => ({ value: code, name }));
};
