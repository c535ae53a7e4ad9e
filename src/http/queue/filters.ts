import type { FilterGroup } from '../../../views/queue/ticket-list.tsx';
import { kindNames, kinds } from '../../domain/appeal/kind.ts';
import { urgencies, urgencyNames } from '../../domain/appeal/urgency.ts';
import { type Light, lightNames } from '../../domain/deadline/light.ts';
import { narrowingMarkNames, narrowingMarks } from '../../domain/queue/narrowing.ts';
import { type ListNarrowing, registeredSpans } from './list-narrowing.ts';

const lights: readonly Light[] = ['green', 'yellow', 'red'];

type Choice = { value: string; name: string; count?: number };

export type FilterParts = {
  narrowing: ListNarrowing;
  /** Lights make no sense where nothing runs. */
  timed: boolean;
  /** The reader signs tickets, so that there may be own ones among them. */
  personal: boolean;
  cities: Choice[];
  units: Choice[];
  /** Address of the list narrowed so. */
  address: (narrowing: ListNarrowing) => string;
};

const group = (parts: FilterParts, label: string, field: keyof ListNarrowing, choices: Choice[]): FilterGroup => {
  const { narrowing, address } = parts;
  const to = (value: string | null): string => address({ ...narrowing, [field]: value });
  const chosen = narrowing[field];
  return {
    label,
    chips: [
      { name: '全部', href: to(null), current: chosen === null },
      ...choices.map(({ value, name, count }) => ({ name, href: to(value), current: chosen === value, count })),
    ],
  };
};

/** The filters of a list as chips: light, urgency, kind, and city and unit where there is more than one to choose from. */
export const filterGroups = (parts: FilterParts): FilterGroup[] => {
  const { narrowing, timed, cities, units } = parts;
  const groups: FilterGroup[] = [];
  if (timed)
    groups.push(group(parts, '时限', 'light', [...lights.map((value) => ({ value, name: lightNames[value] }))]));
  groups.push(
    group(
      parts,
      '紧急程度',
      'urgency',
      urgencies.map((urgency) => ({ value: urgency, name: urgencyNames[urgency] })),
    ),
    group(
      parts,
      '类型',
      'kind',
      kinds.map((kind) => ({ value: kind, name: kindNames[kind] })),
    ),
  );
  groups.push(
    group(
      parts,
      '关注',
      'mark',
      narrowingMarks.map((value) => ({ value, name: narrowingMarkNames[value] })),
    ),
    group(
      parts,
      '登记',
      'since',
      registeredSpans.map((value) => ({ value, name: `近 ${value} 天` })),
    ),
  );
  if (parts.personal) groups.push(group(parts, '经办人', 'mine', [{ value: 'yes', name: '我签收的' }]));
  if (cities.length > 1 || narrowing.city !== null) groups.push(group(parts, '市州', 'city', cities));
  if (units.length > 1 || narrowing.unit !== null) groups.push(group(parts, '主办单位', 'unit', units));
  return groups;
};
