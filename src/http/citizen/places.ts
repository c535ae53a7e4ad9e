import type { FieldError } from '../../../views/parts/error-summary.tsx';
import type { Option, OptionGroup } from '../../../views/parts/select.tsx';
import type { Installation } from '../../commands/installation.ts';
import type { Division } from '../../domain/directory/division.ts';
import type { FormInput } from '../form.ts';

const optionOf = ({ code, name }: Division): Option => ({ value: code, name });

/** 市州 with a hotline of its own: the cities, and the counties directly under the province. */
export const hotlineCities = (divisions: readonly Division[]): Division[] => {
  const provinces = new Set(divisions.filter(({ level }) => level === 'province').map(({ code }) => code));
  return divisions.filter(
    ({ level, parent }) => level === 'city' || (level === 'county' && parent !== null && provinces.has(parent)),
  );
};

/** The one city served; null when the installation serves the province. */
export const servedCity = ({ divisions, division }: Installation): Division | null => {
  const cities = hotlineCities(divisions);
  const served = divisions.find(({ code }) => code === division);
  return cities.find(({ code }) => code === served?.code || code === served?.parent) ?? null;
};

const below = (divisions: readonly Division[], code: string): Division[] =>
  divisions.filter(({ parent }) => parent === code);

/** What a citizen may choose from. */
export type PlaceOffer = { fixedCity: Option | null; cities: Option[]; counties: OptionGroup[]; streets: Option[] };

/** The choices of the form; streets only of the county that has been chosen, or of a city without counties. */
export const placeOfferOf = (installation: Installation, chosen: { city: string; county: string }): PlaceOffer => {
  const { divisions } = installation;
  const fixed = servedCity(installation);
  const cities = hotlineCities(divisions);
  const counties = (fixed ? [fixed] : cities).flatMap((city) => {
    const options = below(divisions, city.code).filter(({ level }) => level === 'county');
    return options.length > 0 ? [{ name: city.name, options: options.map(optionOf) }] : [];
  });
  const over = chosen.county || fixed?.code || chosen.city;
  return {
    fixedCity: fixed && optionOf(fixed),
    cities: cities.map(optionOf),
    counties,
    streets: below(divisions, over)
      .filter(({ level }) => level === 'street')
      .map(optionOf),
  };
};

/** `division` is empty when nothing was chosen. */
export type ChosenPlace = { city: string; division: string; faults: FieldError[] };

/** Reads `city`, `county` and `street`; a county says its city when none was chosen. Each choice must lie in the one above. */
export const readPlace = (form: FormInput, installation: Installation): ChosenPlace => {
  const { divisions } = installation;
  const find = (name: string, level: Division['level'], offered = divisions): Division | undefined =>
    offered.find((division) => division.code === form.text(name) && division.level === level);
  const cities = hotlineCities(divisions);
  const county = find('county', 'county');
  const fixed = servedCity(installation);
  const city =
    fixed ??
    cities.find(({ code }) => code === form.text('city')) ??
    (form.text('city') === '' ? cities.find(({ code }) => code === county?.parent) : undefined);
  const street = find('street', 'street');
  const faults: FieldError[] = [];
  if (!city)
    faults.push({
      field: 'city',
      message: form.text('city') === '' ? '请选择问题发生在哪个市州。' : '所选的市州不在名单中，请重新选择。',
    });
  if (form.text('county') !== '' && !county)
    faults.push({ field: 'county', message: '所选的区县不在名单中，请重新选择。' });
  else if (county && city && county.parent !== city.code)
    faults.push({ field: 'county', message: `${county.name}不属于${city.name}，请重新选择市州或区县。` });
  const over = county ?? city;
  if (form.text('street') !== '' && (!street || street.parent !== over?.code))
    faults.push({ field: 'street', message: `所选的街道或乡镇不属于${over?.name ?? '所选区县'}，请重新选择。` });
  // The city of the installation is nobody's choice: without a county the router reads the place from the words.
  const chosen = street ?? county ?? (fixed ? undefined : city);
  return { city: city?.code ?? '', division: chosen?.code ?? '', faults };
};
