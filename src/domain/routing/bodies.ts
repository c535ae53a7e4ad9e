import type { FunctionCode } from '../directory/unit.ts';
import type { BodyReference, Candidate, Reason } from './answer.ts';
import { matterReference } from './matter.ts';
import type { Location } from './places.ts';
import type { Matter, Standard } from './standard.ts';

export type Body = BodyReference & {
  /** False when the place or the body is not known, so that a person must choose. */
  certain: boolean;
};

/**
 * The body for a function and matter at a place. Where the directory has none the territory's own body stands in; where not even
 * the place is known only the function is named, with a code without a place, which no unit bears: it can't be dispatched to by mistake.
 */
export const bodyAt = (standard: Standard, code: FunctionCode, matter: Matter | null, location: Location): Body => {
  const name = standard.functionByCode.get(code)?.name ?? code;
  if (location.place === null) {
    return { unit: `${name}（地点待确认）`, code: `${code}@`, function: code, certain: false };
  }
  const where = { division: location.place.code, zone: location.zone, street: location.street };
  const unit = standard.places.bodyFor({ function: code, level: matter?.level ?? 'county', ...where });
  if (unit) return { unit: unit.name, code: unit.code, function: code, certain: true };
  const backstop = standard.places.backstopFor(where);
  return backstop
    ? { unit: backstop.name, code: backstop.code, function: code, certain: false }
    : { unit: `${name}（单位待确认）`, code: `${code}@`, function: code, certain: false };
};

/** The reference alone, as answers and tickets keep it. */
export const referenceAt = (
  standard: Standard,
  code: FunctionCode,
  matter: Matter | null,
  location: Location,
): BodyReference => {
  const { unit, code: unitCode, function: functionCode } = bodyAt(standard, code, matter, location);
  return { unit, code: unitCode, function: functionCode };
};

/** Bodies that help. Where the place is known, those that are not known there are left out rather than guessed. */
export const assistAt = (standard: Standard, codes: readonly FunctionCode[], location: Location): BodyReference[] =>
  codes
    .filter((code) => location.place === null || bodyAt(standard, code, null, location).certain)
    .map((code) => referenceAt(standard, code, null, location));

/** One more candidate for a person to choose from. */
export const candidateAt = (
  standard: Standard,
  code: FunctionCode,
  probability: number,
  matter: Matter | null,
  because: Reason[],
  location: Location,
): Candidate => {
  const body = bodyAt(standard, code, matter, location);
  return {
    function: code,
    unit: body.unit,
    code: body.code,
    probability,
    matter: matter && matterReference(matter),
    because,
  };
};
