import type { Asked } from './asked.ts';
import { error, type Finding, warning } from './finding.ts';
import { normalise } from './normalise.ts';
import type { Rule, Standard, Wording } from './standard.ts';

const CLOSE = 12;

const partsOf = (term: string): string[] => term.split('+').map((part) => normalise(part).text);

/** Whether a text that holds the parts said must hold the silencing parts too. */
const silences = (silent: readonly string[], said: readonly string[]): boolean => {
  if (silent.join('+') === said.join('+')) return true;
  return said.some((part) => {
    let end = 0;
    return silent.every((word, at) => {
      const start = part.indexOf(word, end);
      const near = at === 0 || start - end <= CLOSE;
      end = start + word.length;
      return start >= 0 && near;
    });
  });
};

/** The words that can never count, because each of them holds a word that silences the rule. */
export const silencedWords = ({ words, without }: Pick<Wording, 'words' | 'without'>): string[] => {
  const silencing = without.map(partsOf);
  return words.filter((word) => {
    const said = partsOf(word);
    return silencing.some((silent) => silences(silent, said));
  });
};

/** Words against the conditions of the same rule: words that never count, groups of which no word can ever stand there. */
const lintWording = (rule: Rule): Finding[] => {
  const { id, words, without } = rule;
  const silenced = silencedWords(rule);
  if (silenced.length === words.length)
    return [error('unreachable', id, `规则 ${id} 的用语都含有它自己的排除词，永远不起作用。请改用语或排除词。`)];
  for (const group of rule.with) {
    if (silencedWords({ words: group, without }).length === group.length)
      return [
        error('unreachable', id, `规则 ${id} 必须同时出现的“${group.join('、')}”都被自己的排除词抵消，永远不起作用。`),
      ];
  }
  return silenced.map((word) =>
    warning('silenced-word', id, `规则 ${id} 的用语“${word}”含有它自己的排除词，从不起作用，可以删去。`),
  );
};

/**
 * The rule that stands before this one on all of its own examples; null when it is the first on one of them at least,
 * or when an example goes to another lead, which is an error of its own.
 */
const outrankedBy = (rule: Rule, lead: string | undefined, asked: Asked): string | null => {
  const answers = rule.examples.map(asked);
  if (answers.some((answer) => answer.lead?.function !== lead)) return null;
  const firsts = answers.map((answer) => answer.because[0]?.rule ?? null);
  if (firsts.length === 0 || firsts.some((first) => first === null || first === rule.id)) return null;
  const counts = new Map<string, number>();
  for (const first of firsts) if (first !== null) counts.set(first, (counts.get(first) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
};

/** Rules that no text can bring to speak, and rules that always stand behind another on their own examples. */
export const lintUnreachable = (standard: Standard, asked: Asked): Finding[] => {
  const ruled = new Map(standard.rules.map((rule) => [rule.id, rule]));
  return standard.rules.flatMap((rule) => {
    const found = lintWording(rule);
    const unknown = rule.divisions.filter((code) => !standard.places.knows(code));
    if (rule.divisions.length > 0 && unknown.length === rule.divisions.length && standard.places.divisions.length > 0)
      found.push(
        error('unreachable', rule.id, `规则 ${rule.id} 限定的区划 ${unknown.join('、')} 不存在，永远不起作用。`),
      );
    const other = ruled.get(outrankedBy(rule, standard.matterByCode.get(rule.matter)?.lead, asked) ?? '');
    if (other && other.matter !== rule.matter)
      found.push(
        error(
          'outranked',
          rule.id,
          `规则 ${rule.id} 在自己的全部例句上都排在 ${other.id} 之后，条款引不到它。请加强用语，或把例句移给 ${other.id}。`,
        ),
      );
    return found;
  });
};
