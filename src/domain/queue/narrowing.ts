import type { Kind } from '../appeal/kind.ts';
import type { Urgency } from '../appeal/urgency.ts';
import type { Light } from '../deadline/light.ts';
import type { DivisionCode } from '../directory/division.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';

/** What makes a ticket stand out: under supervision, or brought up more than once (repeats and urges). */
export const narrowingMarks = ['supervised', 'repeated'] as const;
export type NarrowingMark = (typeof narrowingMarks)[number];
export const narrowingMarkNames: Record<NarrowingMark, string> = { supervised: '督办中', repeated: '多次反映' };

/** 筛选: what narrows a list of tickets further; null leaves it open. */
export type Narrowing = {
  light: Exclude<Light, 'green'> | null;
  kind: Kind | null;
  urgency: Urgency | null;
  /** Six digits of a city. */
  city: DivisionCode | null;
  /** The lead unit. */
  unit: UnitCode | null;
  mark: NarrowingMark | null;
  /** Account of the person who signed. */
  handler: string | null;
  registeredFrom: Instant | null;
  /** Beginning of a matter's code, or a part of its name. */
  matter: string | null;
};

/** Nothing left out. */
export const unnarrowed: Narrowing = {
  light: null,
  kind: null,
  urgency: null,
  city: null,
  unit: null,
  mark: null,
  handler: null,
  registeredFrom: null,
  matter: null,
};

/** Whether anything is left out. */
export const isNarrowed = (narrowing: Narrowing): boolean => Object.values(narrowing).some((part) => part !== null);
