import type { FunctionCode } from '../directory/unit.ts';
import { route } from './route.ts';
import type { Standard } from './standard.ts';

/** Something wrong (error) or doubtful (warning) in a standard, in a Chinese sentence; `where` is the rule, matter or file it lies in. */
export type Finding = {
  level: 'error' | 'warning';
  check:
    | 'example'
    | 'counter-example'
    | 'unreachable'
    | 'uncovered'
    | 'without-rule'
    | 'unknown-function'
    | 'unknown-matter'
    | 'duplicate'
    | 'clause';
  where: string;
  sentence: string;
};

const error = (check: Finding['check'], where: string, sentence: string): Finding => ({
  level: 'error',
  check,
  where,
  sentence,
});

const repeated = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];

/** Codes, numbers and clauses that do not fit together. */
const lintReferences = (standard: Standard): Finding[] => {
  const findings: Finding[] = [];
  const known = (where: string, code: FunctionCode | null) => {
    if (code !== null && !standard.functionByCode.has(code))
      findings.push(error('unknown-function', where, `职能代码 ${code} 不在职能表里。`));
  };
  for (const id of repeated(
    [...standard.rules, ...standard.redirects, ...standard.kinds, ...standard.urgencies].map((each) => each.id),
  )) {
    findings.push(error('duplicate', id, `规则编号 ${id} 用了不止一次。`));
  }
  for (const code of repeated(standard.matters.map((matter) => matter.code))) {
    findings.push(error('duplicate', code, `事项代码 ${code} 用了不止一次。`));
  }
  for (const clause of repeated(standard.matters.map((matter) => matter.clause))) {
    findings.push(error('clause', clause, `条款号 ${clause} 用了不止一次。`));
  }
  const ruled = new Set(standard.rules.map((rule) => rule.matter));
  for (const matter of standard.matters) {
    for (const code of [matter.lead, ...matter.assist]) known(matter.code, code);
    if (!/^\d+\.\d+\.\d+$/.test(matter.clause))
      findings.push(
        error('clause', matter.code, `事项“${matter.path[2]}”的条款号 ${matter.clause} 不是“大类.中类.小类”。`),
      );
    if (!ruled.has(matter.code)) {
      findings.push({
        level: 'warning',
        check: 'without-rule',
        where: matter.code,
        sentence: `事项“${matter.path[2]}”没有规则,只能靠相近程度推定。`,
      });
    }
  }
  for (const rule of standard.rules) {
    if (!standard.matterByCode.has(rule.matter))
      findings.push(error('unknown-matter', rule.id, `规则 ${rule.id} 的事项 ${rule.matter} 不在目录里。`));
    for (const counter of rule.counterExamples) known(rule.id, counter.lead);
  }
  for (const redirect of standard.redirects) {
    known(redirect.id, redirect.function);
    for (const counter of redirect.counterExamples) known(redirect.id, counter.lead);
  }
  for (const { function: code } of [...standard.vocabulary.bodies, ...standard.vocabulary.speech])
    known('vocabulary', code);
  return findings;
};

const nameOf = (standard: Standard, code: FunctionCode | null | undefined): string =>
  code ? (standard.functionByCode.get(code)?.name ?? code) : '无';

/** Rules that do not say what their own examples say. */
const lintExamples = (standard: Standard): Finding[] => {
  const findings: Finding[] = [];
  const ours = ['dispatch', 'confirm'];
  for (const rule of standard.rules) {
    const lead = standard.matterByCode.get(rule.matter)?.lead;
    let spoken = false;
    for (const text of rule.examples) {
      const answer = route(standard, { text });
      if (answer.because.some((reason) => reason.rule === rule.id)) spoken = true;
      // Matters of other powers (courts, discipline) are led by the body that the redirect names.
      const guided = answer.decision === 'redirect' && answer.urgency !== 'critical';
      if (guided) spoken = true;
      if ((guided || ours.includes(answer.decision)) && answer.lead?.function === lead) continue;
      const instead = ours.includes(answer.decision)
        ? nameOf(standard, answer.lead?.function)
        : `${answer.decision} ${answer.because[0]?.rule ?? ''}`;
      findings.push(
        error('example', rule.id, `规则 ${rule.id} 的例句“${text}”应归${nameOf(standard, lead)},却归了${instead}。`),
      );
    }
    if (rule.examples.length > 0 && !spoken) {
      findings.push(error('unreachable', rule.id, `规则 ${rule.id} 在自己的例句上从不起作用。`));
    }
    if (rule.examples.length === 0) findings.push(error('example', rule.id, `规则 ${rule.id} 没有例句。`));
  }
  for (const redirect of standard.redirects) {
    for (const text of redirect.examples) {
      const answer = route(standard, { text });
      if (
        answer.decision === redirect.decision &&
        (redirect.decision === 'decline' || answer.redirectTo === redirect.to)
      )
        continue;
      findings.push(
        error(
          'example',
          redirect.id,
          `${redirect.id} 的例句“${text}”没有转接或拒绝,得到 ${answer.decision} ${answer.redirectTo ?? ''}。`,
        ),
      );
    }
  }
  for (const { id, counterExamples } of [...standard.rules, ...standard.redirects]) {
    for (const { text, lead } of counterExamples) {
      const answer = route(standard, { text });
      if (answer.lead?.function === lead) continue;
      findings.push(
        error(
          'counter-example',
          id,
          `${id} 的反例“${text}”应归${nameOf(standard, lead)},却归了${nameOf(standard, answer.lead?.function)}。`,
        ),
      );
    }
  }
  return findings;
};

/** Matters for which some division has no body at all. One finding per matter, naming the first divisions. */
const lintCoverage = (standard: Standard): Finding[] =>
  standard.matters.flatMap((matter) => {
    const bare = standard.places.divisions.filter((division) => {
      const where = { division, zone: null, street: null };
      const body = standard.places.bodyFor({ function: matter.lead, level: matter.level, ...where });
      return (body ?? standard.places.backstopFor(where)) === null;
    });
    if (bare.length === 0) return [];
    return [
      error(
        'uncovered',
        matter.code,
        `事项“${matter.path[2]}”在 ${bare.slice(0, 3).join('、')} 等 ${bare.length} 个区划没有承办单位。`,
      ),
    ];
  });

/** Everything that is wrong or doubtful in a standard. */
export const lint = (standard: Standard): Finding[] => [
  ...lintReferences(standard),
  ...lintExamples(standard),
  ...lintCoverage(standard),
];
