import type { DivisionCode } from '../directory/division.ts';
import type { FunctionCode } from '../directory/unit.ts';

/** A city's own division of duties: there, another function leads a matter (or everything that a function would lead). */
export type LeadOverride = {
  /** Matter code; null when the rule is for the whole function. */
  matter: string | null;
  function: FunctionCode | null;
  division: DivisionCode;
  lead: FunctionCode;
  /** First and last day it holds, YYYY-MM-DD in China time; null is no limit. */
  from: string | null;
  to: string | null;
  basis: string;
};

/** Whether the division is the other or lies in it; streets lie in counties, counties in cities, all by the digits of the code. */
const lies = (inner: DivisionCode, outer: DivisionCode): boolean => {
  if (outer.endsWith('0000')) return inner.startsWith(outer.slice(0, 2));
  return outer.endsWith('00') ? inner.startsWith(outer.slice(0, 4)) : inner.startsWith(outer);
};

const precision = (override: LeadOverride): number =>
  (override.matter === null ? 0 : 10) + override.division.replace(/(00)+$/, '').length;

/**
 * The override that holds at a place on a day (YYYY-MM-DD): one for the matter before one for the function, a county's
 * before its city's; null when the standard's own lead stays.
 */
export const overrideFor = (
  overrides: readonly LeadOverride[],
  asked: { matter: string | null; function: FunctionCode; division: DivisionCode; at: string },
): LeadOverride | null => {
  const holding = overrides.filter(
    (override) =>
      (override.matter === null ? override.function === asked.function : override.matter === asked.matter) &&
      (override.function === null || override.function === asked.function) &&
      lies(asked.division, override.division) &&
      (override.from === null || override.from <= asked.at) &&
      (override.to === null || asked.at <= override.to),
  );
  return holding.sort((a, b) => precision(b) - precision(a))[0] ?? null;
};
