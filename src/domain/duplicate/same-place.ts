import { gistOfLine, likenessOf, namesOtherNumbers } from './gist.ts';

/** Where an appeal happened: the division decided or chosen, and the address as it was said. */
export type Whereabouts = { division: string | null; address: string };

const COUNTY_DIGITS = 6;
/** 420300: a city, which says nothing about the county. */
const isCounty = (code: string): boolean => !/^\d{4}00$/u.test(code);

const countyOf = ({ division }: Whereabouts): string | null => {
  const county = division?.slice(0, COUNTY_DIGITS) ?? '';
  return county !== '' && isCounty(county) ? county : null;
};

/** Shorter addresses (门口, 路边) are the same everywhere. */
const LEAST_PAIRS = 2;
/** An address said shorter or longer: 人民小学 and 人民小学西门. */
const MOSTLY_CONTAINED = 0.8;

const sameAddress = (one: string, other: string): boolean => {
  const [here, there] = [gistOfLine(one), gistOfLine(other)];
  const smaller = Math.min(here.pairs.size, there.pairs.size);
  if (smaller < LEAST_PAIRS || namesOtherNumbers(here, there)) return false;
  const shared = [...here.pairs].filter((pair) => there.pairs.has(pair)).length;
  return shared / smaller >= MOSTLY_CONTAINED || likenessOf(here, there) >= MOSTLY_CONTAINED;
};

/** Says whether two appeals are about the same spot: no other county, and an address that is the same or part of the other. */
export const isSamePlace = (one: Whereabouts, other: Whereabouts): boolean =>
  !isElsewhere(one, other) && sameAddress(one.address, other.address);

/** Says whether both name a spot, and not the same one: 北京路口 and 朝阳路口. */
export const nameOtherPlaces = (one: Whereabouts, other: Whereabouts): boolean =>
  [one, other].every(({ address }) => gistOfLine(address).pairs.size >= LEAST_PAIRS) && !isSamePlace(one, other);

/** Says whether they are surely about different spots: another county, or other house numbers. */
export const isElsewhere = (one: Whereabouts, other: Whereabouts): boolean => {
  const [here, there] = [countyOf(one), countyOf(other)];
  return (
    (here !== null && there !== null && here !== there) ||
    namesOtherNumbers(gistOfLine(one.address), gistOfLine(other.address))
  );
};
