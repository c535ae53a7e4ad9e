import type { FunctionCode } from '../directory/unit.ts';
import { error, type Finding, warning } from './finding.ts';
import { aspects, type Standard } from './standard.ts';

const repeated = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];

/** Codes, numbers and clauses that do not fit together. */
export const lintReferences = (standard: Standard): Finding[] => {
  const findings: Finding[] = [];
  const known = (where: string, code: FunctionCode | null) => {
    if (code !== null && !standard.functionByCode.has(code))
      findings.push(error('unknown-function', where, `职能代码 ${code} 不在职能表里。`));
  };
  for (const id of repeated(
    [...standard.rules, ...standard.redirects, ...standard.kinds, ...standard.urgencies, ...standard.boundaries].map(
      (each) => each.id,
    ),
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
      findings.push(warning('without-rule', matter.code, `事项“${matter.path[2]}”没有规则，只能靠相近程度推定。`));
    }
  }
  for (const rule of standard.rules) {
    if (!standard.matterByCode.has(rule.matter))
      findings.push(error('unknown-matter', rule.id, `规则 ${rule.id} 的事项 ${rule.matter} 不在目录里。`));
    for (const counter of rule.counterExamples) known(rule.id, counter.lead);
    for (const aspect of aspects) {
      for (const code of rule[aspect]) {
        if (!standard.vocabulary.circumstances.some((each) => each.aspect === aspect && each.code === code))
          findings.push(error('unknown-circumstance', rule.id, `规则 ${rule.id} 的条件 ${code} 不在情形表里。`));
      }
    }
  }
  for (const redirect of standard.redirects) {
    known(redirect.id, redirect.function);
    for (const counter of redirect.counterExamples) known(redirect.id, counter.lead);
  }
  for (const { id, cases } of standard.boundaries) for (const { lead } of cases) known(id, lead);
  for (const { function: code } of [...standard.vocabulary.bodies, ...standard.vocabulary.speech])
    known('vocabulary', code);
  for (const branch of new Set((standard.fields ?? []).flatMap(({ matters }) => matters))) {
    if (!standard.matters.some(({ code }) => code.startsWith(branch)))
      findings.push(error('unknown-matter', `fields/${branch}`, `要素表写的事项或分支 ${branch} 不在目录里。`));
  }
  return findings;
};
