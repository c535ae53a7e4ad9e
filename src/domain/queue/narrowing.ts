import type { Kind } from '../appeal/kind.ts';
import type { Urgency } from '../appeal/urgency.ts';
import type { Light } from '../deadline/light.ts';
import type { DivisionCode } from '../directory/division.ts';
import type { UnitCode } from '../directory/unit.ts';

/** 筛选: what narrows a list of tickets further; null leaves it open. */
export type Narrowing = {
  light: Exclude<Light, 'green'> | null;
  kind: Kind | null;
  urgency: Urgency | null;
  /** Six digits of a city. */
  city: DivisionCode | null;
  /** The lead unit. */
  unit: UnitCode | null;
};

/** Nothing left out. */
export const unnarrowed: Narrowing = { light: null, kind: null, urgency: null, city: null, unit: null };

/** Whether anything is left out. */
export const isNarrowed = (narrowing: Narrowing): boolean => Object.values(narrowing).some((part) => part !== null);
