import type { FunctionCode } from '../directory/unit.ts';
import type { Asked } from './asked.ts';
import { error, type Finding, warning } from './finding.ts';
import { normalise } from './normalise.ts';
import { aspects, type Rule, type Standard } from './standard.ts';

type Said = { where: string; part: string; lead: FunctionCode };

const nameOf = (standard: Standard, code: FunctionCode): string => standard.functionByCode.get(code)?.name ?? code;

/** Every text with a label, under what it is written and with which lead. */
const labelled = (standard: Standard): Map<string, { text: string; said: Said[] }> => {
  const all = new Map<string, { text: string; said: Said[] }>();
  const add = (text: string, said: Said): void => {
    const plain = normalise(text).text;
    const known = all.get(plain);
    if (known) known.said.push(said);
    else all.set(plain, { text, said: [said] });
  };
  for (const rule of standard.rules) {
    const lead = standard.matterByCode.get(rule.matter)?.lead;
    if (lead) for (const text of rule.examples) add(text, { where: rule.id, part: '例句', lead });
  }
  for (const { id, counterExamples } of [...standard.rules, ...standard.redirects]) {
    for (const { text, lead } of counterExamples) if (lead) add(text, { where: id, part: '反例', lead });
  }
  for (const { id, cases } of standard.boundaries) {
    for (const { lead, examples } of cases)
      for (const text of examples) add(text, { where: id, part: '界限例句', lead });
  }
  return all;
};

/** The same text under two leads: one of them must be wrong. */
const lintLabels = (standard: Standard): Finding[] =>
  [...labelled(standard).values()].flatMap(({ text, said }) => {
    const [first] = said;
    const other = said.find((each) => each.lead !== first?.lead);
    if (!first || !other) return [];
    return [
      error(
        'contradiction',
        other.where,
        `“${text}”在 ${first.where} 的${first.part}里归${nameOf(standard, first.lead)}，在 ${other.where} 的${other.part}里归${nameOf(standard, other.lead)}。`,
      ),
    ];
  });

/** Two lists of conditions of which both could hold; an empty list is no condition. */
const overlap = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((each) => other.includes(each));

const divisionsOverlap = (one: readonly string[], other: readonly string[]): boolean => {
  const bare = (code: string): string => code.replace(/(00){1,2}$/, '');
  return (
    one.length === 0 ||
    other.length === 0 ||
    one.some((a) => other.some((b) => bare(a).startsWith(bare(b)) || bare(b).startsWith(bare(a))))
  );
};

/** Whether what one rule needs keeps the other silent, so that only one of them ever speaks. */
const excludes = (one: Rule, other: Rule): boolean =>
  one.with.some((group) => group.every((word) => other.without.includes(word)));

const meet = (one: Rule, other: Rule): boolean =>
  overlap(one.kinds, other.kinds) &&
  overlap(one.channels, other.channels) &&
  divisionsOverlap(one.divisions, other.divisions) &&
  aspects.every((aspect) => overlap(one[aspect], other[aspect])) &&
  !excludes(one, other) &&
  !excludes(other, one);

/** Whether the first asks for nothing that the second does not ask for too: it then speaks wherever the second does. */
const asksNoMore = (one: Rule, other: Rule): boolean =>
  one.with.every((group) => other.with.some((theirs) => theirs.every((word) => group.includes(word)))) &&
  one.without.every((word) => other.without.includes(word)) &&
  aspects.every(
    (aspect) =>
      one[aspect].length === 0 ||
      (other[aspect].length > 0 && other[aspect].every((code) => one[aspect].includes(code))),
  );

/** Rules of different leads of which one has all words of the other, under conditions that hold together. */
const lintWords = (standard: Standard): Finding[] => {
  const plain = standard.rules.map((rule) => ({
    rule,
    lead: standard.matterByCode.get(rule.matter)?.lead,
    words: new Set(rule.words.map((word) => normalise(word).text)),
  }));
  const byWord = new Map<string, number[]>();
  plain.forEach(({ words }, index) => {
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), index]);
  });
  return plain.flatMap((small, index) => {
    const [first = ''] = small.words;
    const wider = (byWord.get(first) ?? []).filter((at) => {
      const large = plain[at];
      if (!large || at === index || large.lead === small.lead) return false;
      if (large.words.size === small.words.size && at > index) return false;
      return (
        [...small.words].every((word) => large.words.has(word)) &&
        meet(small.rule, large.rule) &&
        asksNoMore(large.rule, small.rule)
      );
    });
    return wider.map((at) => {
      const other = plain[at]?.rule.id ?? '';
      return warning(
        'contradiction',
        small.rule.id,
        `规则 ${small.rule.id} 的用语全在 ${other} 里，条件也能同时成立，主办却不同。请用必备词或排除词把两条分开。`,
      );
    });
  });
};

/** The rule of another lead that alone speaks on a text though the whole comes out right; null where there is none. */
const claimedBy = (standard: Standard, asked: Asked, text: string, lead: FunctionCode): Rule | null => {
  const { candidates, lead: first } = asked(text);
  if (first?.function !== lead) return null;
  const spoken = candidates
    .flatMap((candidate) => candidate.because.map((reason) => reason.rule))
    .flatMap((id) => standard.rules.find((rule) => rule.id === id) ?? []);
  const leadOf = (rule: Rule): FunctionCode | undefined => standard.matterByCode.get(rule.matter)?.lead;
  return spoken.some((rule) => leadOf(rule) === lead) ? null : (spoken[0] ?? null);
};

/** Boundaries of which examples are claimed by a rule of another lead, told once for each rule. */
const lintBoundaries = (standard: Standard, asked: Asked): Finding[] =>
  standard.boundaries.flatMap(({ id, cases }) =>
    cases.flatMap(({ lead, examples }) => {
      const claims = new Map<Rule, string[]>();
      for (const text of examples) {
        const rule = claimedBy(standard, asked, text, lead);
        if (rule !== null) claims.set(rule, [...(claims.get(rule) ?? []), text]);
      }
      return [...claims].map(([rule, texts]) => {
        const more = texts.length > 1 ? ` 等 ${texts.length} 句` : '';
        const other = nameOf(standard, standard.matterByCode.get(rule.matter)?.lead ?? '');
        return warning(
          'contradiction',
          rule.id,
          `界限 ${id} 把“${texts[0] ?? ''}”${more}判给${nameOf(standard, lead)}，但只有规则 ${rule.id}（${other}）命中，结论靠相近程度得出。请给${nameOf(standard, lead)}补规则。`,
        );
      });
    }),
  );

/** What contradicts itself: texts under two leads, rules that speak on the same words for different leads, rules against boundaries. */
export const lintContradictions = (standard: Standard, asked: Asked): Finding[] => [
  ...lintLabels(standard),
  ...lintWords(standard),
  ...lintBoundaries(standard, asked),
];
