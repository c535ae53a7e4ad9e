import type { Division } from './division.ts';
import type { FunctionCode } from './unit.ts';
import type { Zone } from './zone.ts';

/** 职能 with the way its bodies are called at each level, from the standard's functions; null where no such body exists. */
export type BodyNames = {
  code: FunctionCode;
  name: string;
  province: string | null;
  city: string | null;
  county: string | null;
};

/** Enterprises and services that a city's own body renders in its districts too: no body of a district. */
const cityServesDistricts = new Set<FunctionCode>([
  'power-supply',
  'water-supply',
  'gas-supply',
  'heat-supply',
  'public-transit',
  'broadcast-network',
  'housing-fund',
  'tobacco',
  'meteorology',
]);

/** Courts and procuratorates of counties directly under the province are basic ones, not intermediate ones. */
const alwaysCounty = new Set<FunctionCode>(['court', 'procuratorate']);

/** 恩施土家族苗族自治州 → 恩施州, 长阳土家族自治县 stays: only the prefecture's bodies use the short form. */
export const cityName = (city: Division): string => city.name.replace(/(土家族苗族)?自治州$/, '州');
const plainName = (division: Division): string => cityName(division).replace(/(市|州|林区)$/, '');

/** Second names in brackets: (局) and (分局) only say how some places call it, others are a second signboard and are kept. */
const brackets = (name: string): string => name.replace(/\((局|分局)\)/g, '').replace(/\(([^)]*)\)/g, '（$1）');

/** Name of the province's body, such as 湖北省住房和城乡建设厅. */
export const provinceBodyName = (names: BodyNames): string | null => {
  if (names.province === null) return null;
  return brackets(names.province.replace(/^共青团省委/, '共青团湖北省委').replace(/(^|\()省/g, '$1湖北省'));
};

/** Name of a city's body, such as 恩施州公安局 or 国网武汉供电公司. */
export const cityBodyName = (names: BodyNames, city: Division): string | null => {
  const template = names.city;
  if (template === null) return null;
  const short =
    /^(国网|中国人民银行|国家金融监督管理总局|湖北广电网络)/.test(template) || /\{市\}(海关|机场)/.test(template);
  return brackets(template).replaceAll('{市}', short ? plainName(city) : cityName(city));
};

/** Name of a county's body: districts carry the city's name in front (十堰市茅箭区民政局), counties and county-level cities do not. */
export const countyBodyName = (names: BodyNames, county: Division, city: Division | null): string | null => {
  const template = names.county;
  const district = city !== null && county.name.endsWith('区');
  if (city === null && names.city !== null && !alwaysCounty.has(names.code)) return cityBodyName(names, county);
  if (template === null || (district && cityServesDistricts.has(names.code))) return null;
  if (district && names.code === 'public-security') return `${cityName(city)}公安局${county.name}分局`;
  if (district && names.code === 'traffic-police') return `${cityName(city)}公安局交通管理局${county.name}大队`;
  const front = district && !template.includes('{市}') ? cityName(city) : '';
  const over = city === null ? county.name : cityName(city);
  return brackets(template).replaceAll('{市}', over).replaceAll('{县}', `${front}${county.name}`);
};

/** Name of a street's or town's government, or of the committee of an area at that level. */
export const streetBodyName = (street: Division, county: Division | null, city: Division | null): string => {
  const district = county?.name.endsWith('区') === true && city !== null;
  const front = `${district ? cityName(city) : ''}${county?.name ?? ''}`;
  if (street.name.endsWith('街道')) return `${front}${street.name}办事处`;
  if (/[镇乡]$/.test(street.name)) return `${front}${street.name}人民政府`;
  if (/(区|园|城|区域)$/.test(street.name)) return `${front}${street.name}管理委员会`;
  return `${front}${street.name}`;
};

/** Name of a functional zone's own county-level bureau, such as 武汉东湖新技术开发区教育局. */
export const zoneBodyName = (names: BodyNames, zone: Zone, city: Division): string | null => {
  if (names.county === null) return null;
  if (names.code === 'public-security')
    return `${cityName(city)}公安局${zone.name.replace(cityName(city), '').replace(plainName(city), '')}分局`;
  const committee = brackets(names.county).replaceAll('{市}', cityName(city));
  return committee.replaceAll(
    '{县}',
    names.county.includes('{市}') ? zone.name.replace(plainName(city), '') : zone.name,
  );
};
