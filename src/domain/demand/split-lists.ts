import { hanCount, SENTENCE_END, trimmed } from './split-marks.ts';

type Mark = { at: number; end: number; nth: number };

const chinese = '一二三四五六七八九十';
const circled = '①②③④⑤⑥⑦⑧⑨⑩';
const begun = '(?<=^|[\\s。；;：:，,！!？?、”"）)])';

const arabic = (word: string): number => Number(word.normalize('NFKC'));
const byPlace = (letters: string) => (word: string) => letters.indexOf(word) + 1;
const inOrder =
  (...words: string[]) =>
  (word: string) =>
    words.findIndex((each) => each.split('|').includes(word)) + 1;

/** The ways in which people number: one list keeps to one of them. */
const styles: { mark: RegExp; number: (word: string) => number }[] = [
  { mark: new RegExp(`${begun}(\\d{1,2}|[０-９]{1,2})(?:[、．]|[.](?!\\d)|[)）](?![号栋]))`, 'gu'), number: arabic },
  { mark: /[（(](\d{1,2}|[０-９]{1,2})[)）]/gu, number: arabic },
  { mark: new RegExp(`([${circled}])[、.．]?`, 'gu'), number: byPlace(circled) },
  { mark: new RegExp(`${begun}([${chinese}])、`, 'gu'), number: byPlace(chinese) },
  { mark: new RegExp(`[（(]([${chinese}])[)）]`, 'gu'), number: byPlace(chinese) },
  {
    mark: new RegExp(`${begun}第([${chinese}])(?:是|点)?[，,、：:]?(?![${chinese}栋号个次天年期层季中小医人批])`, 'gu'),
    number: byPlace(chinese),
  },
  { mark: new RegExp(`${begun}([${chinese}])是[，,：:]?`, 'gu'), number: byPlace(chinese) },
  {
    mark: new RegExp(`${begun}(首先|其次|再次|再者|最后)[，,]?`, 'gu'),
    number: inOrder('首先', '其次', '再次|再者|最后'),
  },
];

/** Marks that count 1, 2, 3 …: each run begins anew at a 1. */
const runsOf = (text: string, { mark, number }: (typeof styles)[number]): Mark[][] => {
  const runs: Mark[][] = [];
  for (const found of text.matchAll(mark)) {
    const nth = number(found[1] ?? '');
    const one = { at: found.index, end: found.index + found[0].length, nth };
    const last = runs.at(-1);
    if (nth === 1) runs.push([one]);
    else if (last && last.at(-1)?.nth === nth - 1) last.push(one);
  }
  return runs.filter((run) => run.length >= 2);
};

/** Lists of reasons, proof or what happened are no list of wishes. */
const NO_WISHES = /原因|理由|依据|证据|经过|情况如下|情形如下|步骤|条件|材料|时间线|证明|过程/u;
const WISHES = /要求|诉求|请求|希望|建议|恳请|投诉|反映|问题|咨询|举报|想问|解决/u;

const LEAST_LETTERS = 4;

/** The words that lead to a list: from the last end of a sentence before it. */
const leadOf = (text: string, at: number): string => {
  const before = text.slice(0, at).replace(/[\s：:，,]+$/u, '');
  return before.split(SENTENCE_END).at(-1) ?? '';
};

const itemsOf = (text: string, run: readonly Mark[], end: number): string[] =>
  run.map((mark, index) => trimmed(text.slice(mark.end, run[index + 1]?.at ?? end)));

/** The items of a numbered list of wishes; none where there is no list, or where it might be a list of something else. */
export const listedDemands = (text: string): string[] => {
  const lists = styles.flatMap((style) => {
    const runs = runsOf(text, style);
    return runs.map((run, index) => {
      const end = runs[index + 1]?.[0]?.at ?? text.length;
      return { lead: leadOf(text, run[0]?.at ?? 0), items: itemsOf(text, run, end) };
    });
  });
  const sound = lists.filter(
    ({ lead, items }) => !NO_WISHES.test(lead) && items.every((item) => hanCount(item) >= LEAST_LETTERS),
  );
  return (sound.findLast(({ lead }) => WISHES.test(lead)) ?? sound[0])?.items ?? [];
};
