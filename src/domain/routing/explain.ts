import type { Candidate, Reason, Span } from './answer.ts';
import type { Evidence } from './evidence.ts';
import type { Redirected } from './redirect.ts';
import { type Sighting, spansOf } from './sighting.ts';
import type { Matter, Standard } from './standard.ts';

const quoted = (words: readonly string[]): string => [...new Set(words)].map((word) => `“${word}”`).join('');
const percent = (probability: number): string => `${Math.round(probability * 100)}%`;

/** Why a rule spoke: its clause and the words of the citizen. */
export const ruleReason = (standard: Standard, sighting: Sighting, evidence: Evidence): Reason => {
  const rule = standard.rules[evidence.index];
  const matter = standard.matterByCode.get(rule?.matter ?? '');
  const words = spansOf(sighting, evidence.hits);
  const said = quoted(words.map((word) => word.text));
  const clause = matter?.clause ?? '';
  return {
    rule: rule?.id ?? '',
    clause,
    words,
    sentence: `归口规范第 ${clause} 条“${matter?.path[2] ?? ''}”：诉求中提到${said}。`,
  };
};

/** Why the learned part alone proposes a function; there is no clause to cite unless a matter is near. */
export const learnedReason = (name: string, matter: Matter | null, words: Span[]): Reason => ({
  rule: 'learned',
  clause: matter?.clause ?? '',
  words,
  sentence:
    words.length > 0
      ? `没有条款的用语直接命中；按${quoted(words.map((word) => word.text))}等说法与规范示例的相近程度，推定为“${name}”职能。`
      : `没有条款的用语直接命中，按与规范中示例的相近程度推定为“${name}”职能。`,
});

/** Why another function leads here than the standard says. */
export const overrideReason = (place: string, name: string, matter: Matter | null): Reason => ({
  rule: 'override',
  clause: matter?.clause ?? '',
  words: [],
  sentence: `按${place}的职责分工，“${matter?.path[2] ?? '此类事项'}”由“${name}”职能承办。`,
});

/** Why an appeal goes to another channel or is out of scope. */
export const redirectReason = (sighting: Sighting, { redirect, hits }: Redirected): Reason => ({
  rule: redirect.id,
  clause: redirect.clause,
  words: spansOf(sighting, hits),
  sentence: redirect.say,
});

/** Why the territory's own body is proposed when nothing in the text decides. */
export const backstopReason: Reason = {
  rule: 'backstop',
  clause: '',
  words: [],
  sentence: '诉求中没有可以归口的内容，按属地兜底列出，请人工确认。',
};

/** Why the first and not the second, in one sentence; empty when there is no second. */
export const whyNotSecond = (standard: Standard, candidates: readonly Candidate[]): string => {
  const [first, second] = candidates;
  if (!first || !second) return '';
  const name = (candidate: Candidate): string =>
    standard.functionByCode.get(candidate.function)?.name ?? candidate.function;
  const spoken = (candidate: Candidate): string =>
    quoted(candidate.because.flatMap((reason) => reason.words.map((word) => word.text)));
  const odds = `“${name(first)}”的把握为 ${percent(first.probability)}，“${name(second)}”为 ${percent(second.probability)}`;
  if (spoken(first) !== '' && spoken(second) === '') return `${odds}；前者有${spoken(first)}为据，后者没有条款命中。`;
  if (spoken(first) !== '') return `${odds}；前者依据${spoken(first)}，后者依据${spoken(second)}。`;
  return `${odds}；两者都没有明确的用语为据。`;
};
