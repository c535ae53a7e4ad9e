import { askedOf } from './asked.ts';
import { error, type Finding } from './finding.ts';
import { lintContradictions } from './lint-contradictions.ts';
import { lintDead, type Territory } from './lint-dead.ts';
import { lintExamples } from './lint-examples.ts';
import { lintReferences } from './lint-references.ts';
import { lintUnreachable } from './lint-unreachable.ts';
import type { Standard } from './standard.ts';

export type { Finding } from './finding.ts';

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

/** Everything that is wrong or doubtful in a standard; with the territory also what is written of places and bodies. */
export const lint = (standard: Standard, territory?: Territory): Finding[] => {
  const asked = askedOf(standard);
  return [
    ...lintReferences(standard),
    ...lintExamples(standard, asked),
    ...lintUnreachable(standard, asked),
    ...lintContradictions(standard, asked),
    ...lintCoverage(standard),
    ...(territory === undefined ? [] : lintDead(standard, territory)),
  ];
};
