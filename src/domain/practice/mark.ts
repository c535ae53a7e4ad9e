import type { FunctionCode } from '../directory/unit.ts';
import type { PracticeChoice, PracticeExpectation, PracticeMarks } from './practice.ts';

/** The county of a division: streets have nine digits of which the first six are it. */
const countyOf = (code: string): string => code.slice(0, 6);

const sameDivision = (one: PracticeChoice['division'], other: PracticeChoice['division']): boolean =>
  one === null || other === null ? one === other : countyOf(one.code) === countyOf(other.code);

/**
 * 判分: each of the three by itself, so that a right body for a wrong matter still counts. Without an expected matter every
 * matter that the function leads is right; `leadOf` tells it from the catalogue.
 */
export const marksOf = (
  expected: PracticeExpectation,
  chosen: PracticeChoice,
  leadOf: (matter: string) => FunctionCode | null,
): PracticeMarks => ({
  matter:
    chosen.matter !== null &&
    (expected.matter === null
      ? leadOf(chosen.matter.code) === expected.function
      : chosen.matter.code === expected.matter.code),
  body: expected.body === null ? chosen.body === null : chosen.body?.code === expected.body.code,
  division: sameDivision(expected.division, chosen.division),
});

/** How many of three are right. */
export const pointsOf = ({ matter, body, division }: PracticeMarks): number =>
  Number(matter) + Number(body) + Number(division);
