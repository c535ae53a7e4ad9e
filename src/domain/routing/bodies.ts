import type { FunctionCode } from '../directory/unit.ts';
import type { BodyReference, Candidate, Reason } from './answer.ts';
import type { Location } from './places.ts';
import type { Matter, Standard } from './standard.ts';

/** 湖北省: where no place is known the province is the only certain division. */
const PROVINCE = '420000';

/**
 * The body for a function and matter at a place. When the directory has none, or the place is unknown,
 * the function alone is named and a person must choose: the code then ends in `@` and the province.
 */
export const bodyAt = (
  standard: Standard,
  code: FunctionCode,
  matter: Matter | null,
  location: Location,
): BodyReference => {
  const name = standard.functionByCode.get(code)?.name ?? code;
  if (location.place === null) return { unit: `${name}(地点待确认)`, code: `${code}@${PROVINCE}`, function: code };
  const division = location.place.code;
  const level = matter?.level ?? 'county';
  const unit = standard.places.bodyFor({
    function: code,
    level,
    division,
    zone: location.zone,
    street: location.street,
  });
  return unit
    ? { unit: unit.name, code: unit.code, function: code }
    : { unit: `${name}(单位待确认)`, code: `${code}@${PROVINCE}`, function: code };
};

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
  const reference = matter && { code: matter.code, path: matter.path, clause: matter.clause };
  return { function: code, unit: body.unit, code: body.code, probability, matter: reference, because };
};
