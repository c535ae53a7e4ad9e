import { normalise } from '../routing/normalise.ts';

/** What is left of a text for comparing: its pairs of neighbouring characters, and the numbers that it names. */
export type Gist = { pairs: ReadonlySet<number>; numbers: ReadonlySet<string> };

/** What agents and letter writers say around every appeal: common to all, so it says nothing about likeness. */
const ROUND_ABOUT =
  /(市民|群众)(来电|来信|微信|短信)?(反映|咨询|要求|投诉|举报|求助)?|来电(反映|咨询|要求|投诉|举报|求助|反馈)|本人(反映|认为|要求|希望)|请(相关|有关|职能)?(部门|局|单位)?(按规定)?(在\d+分钟内)?(核实)?(处理|解决)|响应处置|谢谢|您好|尊敬的领导|工单(编号|号|内容)x*/gu;
/** One digit is a count or a time of day; from two on it is a house, a bus line, a code. */
const NUMBER = /\d{2,}/gu;
const BMP = 0x10000;

/** Only letters and digits in one width and script, without what is said around every appeal. */
export const bareText = (text: string): string =>
  normalise(text)
    .text.replace(/[^\p{L}\p{N}]/gu, '')
    .replace(ROUND_ABOUT, '');

const gistOfBare = (bare: string): Gist => {
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < bare.length; at += 1) pairs.add(bare.charCodeAt(at) * BMP + bare.charCodeAt(at + 1));
  return { pairs, numbers: new Set(bare.match(NUMBER) ?? []) };
};

/** The gist of an appeal; a title that only repeats the beginning of the text adds nothing. */
export const gistOf = (title: string, text: string): Gist => {
  const [head, body] = [bareText(title.replace(/…$/u, '')), bareText(text)];
  return gistOfBare(body.includes(head) ? body : head + body);
};

/** The gist of a single line, such as an address. */
export const gistOfLine = (line: string): Gist => gistOfBare(bareText(line));

const common = (one: Gist, other: Gist): number => {
  const [few, many] = one.pairs.size <= other.pairs.size ? [one.pairs, other.pairs] : [other.pairs, one.pairs];
  let count = 0;
  for (const pair of few) if (many.has(pair)) count += 1;
  return count;
};

/** From so many pairs on a text that is wholly contained in another tells the same thing, only shorter. */
const CONTAINED_LEAST = 20;
/** What being contained is worth, against being equal. */
const CONTAINED = 0.95;

/**
 * How alike two texts are, 0 to 1: the share of common pairs among all (Jaccard); where the shorter one is long enough,
 * also how much of it the longer one contains, since citizens copy what they wrote and add to it.
 */
export const likenessOf = (one: Gist, other: Gist): number => {
  const smaller = Math.min(one.pairs.size, other.pairs.size);
  if (smaller === 0) return 0;
  const shared = common(one, other);
  const jaccard = shared / (one.pairs.size + other.pairs.size - shared);
  const contained = shared / smaller;
  return smaller >= CONTAINED_LEAST && contained >= 0.9 ? Math.max(jaccard, contained * CONTAINED) : jaccard;
};

/** 12号 and 15号: both name numbers, and none in common. What is otherwise alike is then about different things. */
export const namesOtherNumbers = (one: Gist, other: Gist): boolean =>
  one.numbers.size > 0 && other.numbers.size > 0 && ![...one.numbers].some((number) => other.numbers.has(number));
