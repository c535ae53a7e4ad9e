import type { Division } from '../directory/division.ts';

const NATIONALITIES = /(土家族苗族|土家族|侗族|回族)/;

/** Names that stand for the division beyond doubt of kind: 茅箭区, 长阳县, 唐家墩街. */
export const fullPlaceNames = (division: Division): string[] => {
  const { name, level } = division;
  const plain = name.replace(NATIONALITIES, '').replace('自治', '');
  const names = new Set([name, plain]);
  if (level === 'street') {
    // Roads are named like streets' offices, so that only names which do not end in 路 or 街 are shortened to 街.
    if (/[^路街]街道$/.test(name)) names.add(name.slice(0, -1));
    if (/[路街]街道$/.test(name)) names.add(`${name.slice(0, -2)}街`);
  }
  return [...names];
};

/** Names without the word for the level (武汉, 茅箭, 六里坪); one character is never a name. */
export const barePlaceNames = (division: Division): string[] => {
  const plain = division.name.replace(NATIONALITIES, '').replace('自治', '');
  const ending = division.level === 'street' ? /(街道|镇|乡)$/ : /(林区|管理区|开发区|市|州|区|县)$/;
  const bare = plain.replace(ending, '');
  return bare.length >= 2 && bare !== plain ? [bare] : [];
};
