import type { FunctionCode } from '../directory/unit.ts';
import type { Asked } from './asked.ts';
import { error, type Finding } from './finding.ts';
import type { Standard } from './standard.ts';

const nameOf = (standard: Standard, code: FunctionCode | null | undefined): string =>
  code ? (standard.functionByCode.get(code)?.name ?? code) : '无';

/** Rules that do not say what their own examples say. */
export const lintExamples = (standard: Standard, asked: Asked): Finding[] => {
  const findings: Finding[] = [];
  const ours = ['dispatch', 'confirm'];
  for (const rule of standard.rules) {
    const lead = standard.matterByCode.get(rule.matter)?.lead;
    let spoken = false;
    for (const text of rule.examples) {
      const answer = asked(text);
      if (answer.because.some((reason) => reason.rule === rule.id)) spoken = true;
      // Matters of other powers (courts, discipline) are led by the body that the redirect names.
      const guided = answer.decision === 'redirect' && answer.urgency !== 'critical';
      if (guided) spoken = true;
      if ((guided || ours.includes(answer.decision)) && answer.lead?.function === lead) continue;
      const instead = ours.includes(answer.decision)
        ? nameOf(standard, answer.lead?.function)
        : `${answer.decision} ${answer.because[0]?.rule ?? ''}`;
      findings.push(
        error('example', rule.id, `规则 ${rule.id} 的例句“${text}”应归${nameOf(standard, lead)}，却归了${instead}。`),
      );
    }
    if (rule.examples.length > 0 && !spoken) {
      findings.push(error('unreachable', rule.id, `规则 ${rule.id} 在自己的例句上从不起作用。`));
    }
    if (rule.examples.length === 0) findings.push(error('example', rule.id, `规则 ${rule.id} 没有例句。`));
  }
  for (const redirect of standard.redirects) {
    for (const text of redirect.examples) {
      const answer = asked(text);
      if (
        answer.decision === redirect.decision &&
        (redirect.decision === 'decline' || answer.redirectTo === redirect.to)
      )
        continue;
      findings.push(
        error(
          'example',
          redirect.id,
          `${redirect.id} 的例句“${text}”没有转接或拒绝，得到 ${answer.decision} ${answer.redirectTo ?? ''}。`,
        ),
      );
    }
  }
  for (const { id, cases } of standard.boundaries) {
    for (const { lead, examples } of cases) {
      for (const text of examples) {
        const answer = asked(text);
        if (answer.lead?.function === lead) continue;
        findings.push(
          error(
            'boundary',
            id,
            `界限 ${id} 的例句“${text}”应归${nameOf(standard, lead)}，却归了${nameOf(standard, answer.lead?.function)}。`,
          ),
        );
      }
    }
  }
  for (const { id, counterExamples } of [...standard.rules, ...standard.redirects]) {
    for (const { text, lead } of counterExamples) {
      const answer = asked(text);
      if (answer.lead?.function === lead) continue;
      findings.push(
        error(
          'counter-example',
          id,
          `${id} 的反例“${text}”应归${nameOf(standard, lead)}，却归了${nameOf(standard, answer.lead?.function)}。`,
        ),
      );
    }
  }
  return findings;
};
