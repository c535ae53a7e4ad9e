import type { UnitFiltersProps } from '../../../../views/admin/units/unit-filters.tsx';
import type { Installation } from '../../../commands/installation.ts';
import { localDateOf } from '../../../domain/deadline/local-time.ts';
import type { DivisionLevel } from '../../../domain/directory/division.ts';
import { inOrder, passes, type UnitFilter, type UnitState, unitStates } from '../../../domain/directory/list.ts';
import type { KeptUnit } from '../../../domain/directory/roster.ts';
import { levelNames } from '../../../domain/directory/sheet.ts';
import { searchRoster } from '../../../standard/unit-search.ts';
import { placeOfferOf } from '../../citizen/places.ts';

const QUERY_LIMIT = 60;

/** What the address of the list asks for. */
export type UnitListWish = { q: string; filter: UnitFilter };

const isLevel = (word: string | undefined): word is DivisionLevel => word !== undefined && word in levelNames;
const isState = (word: string | undefined): word is UnitState => unitStates.some((state) => state === word);
const codeIn = (word: string | undefined): string | null => (word && /^\d{6}$/u.test(word) ? word : null);

/** Reads search and filters from the address; what can't be read counts as not given. */
export const readUnitList = (query: Record<string, string>): UnitListWish => {
  const [level, state] = [query['level'], query['state']];
  return {
    q: (query['q'] ?? '').trim().slice(0, QUERY_LIMIT),
    filter: {
      city: codeIn(query['city']),
      county: codeIn(query['county']),
      function: query['function'] || null,
      level: isLevel(level) ? level : null,
      state: isState(state) ? state : 'present',
    },
  };
};

/** The address of a list with these filters; `further` is the place in it. */
export const unitListAddress = (
  path: string,
  { q, filter }: UnitListWish,
  further: Record<string, string> = {},
): string => {
  const query = new URLSearchParams();
  const parts = { q, ...filter, state: filter.state === 'present' ? null : filter.state, ...further };
  for (const [name, value] of Object.entries(parts)) if (value) query.set(name, value);
  const words = query.toString();
  return words === '' ? path : `${path}?${words}`;
};

/** The units asked for: the best fitting first where words were typed, else by division and function. */
export const unitsAsked = ({ roster, clock }: Installation, { q, filter }: UnitListWish): KeptUnit[] => {
  const today = localDateOf(clock());
  const all = q === '' ? [...roster.units.values()] : searchRoster(roster, q, roster.units.size);
  const left = all.filter((unit) => passes(roster, unit, filter, today));
  return q === '' ? inOrder(roster, left) : left;
};

const stateNames: Record<UnitState, string> = {
  present: '在用',
  leaving: '已定撤销',
  dissolved: '已撤销',
  written: '管理员改过的',
  all: '全部',
};

/** What the filters of the page offer, and what is chosen. */
export const unitFilters = (installation: Installation, { q, filter }: UnitListWish): UnitFiltersProps => {
  const { city, county, function: of, level, state } = filter;
  const { cities, counties } = placeOfferOf(installation, { city: city ?? '', county: county ?? '' });
  const cityName = cities.find(({ value }) => value === city)?.name;
  return {
    chosen: {
      q,
      city: city ?? '',
      county: county ?? '',
      function: of ?? '',
      level: level ?? '',
      state,
    },
    cities,
    // Of the chosen city only: of another one no county could be found.
    counties: cityName === undefined ? counties : counties.filter(({ name }) => name === cityName),
    functions: [...installation.roster.functions].map(([value, name]) => ({ value, name })),
    levels: Object.entries(levelNames).map(([value, name]) => ({ value, name })),
    states: unitStates.map((value) => ({ value, name: stateNames[value] })),
    filtered: unitListAddress('', { q, filter }) !== '',
  };
};
