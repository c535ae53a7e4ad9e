import type { BoundaryText, ClauseText } from '../../../views/dispatch/clause.tsx';
import { levelNames } from '../../../views/standard/matter-page.tsx';
import { deadlineClassNames } from '../../domain/deadline/policy.ts';
import type { RoutingAnswer } from '../../domain/routing/answer.ts';
import type { Matter, Standard } from '../../domain/routing/standard.ts';

/** What of a standard the clauses are read from. */
export type ClauseSource = Pick<Standard, 'matterByCode' | 'functionByCode' | 'boundaries'>;

const nameOf = ({ functionByCode }: ClauseSource, code: string): string => functionByCode.get(code)?.name ?? code;

/** 界限裁定 in which a function leads one of the cases. */
const boundariesOf = (source: ClauseSource, code: string): BoundaryText[] =>
  source.boundaries
    .filter(({ cases }) => cases.some(({ lead }) => lead === code))
    .map(({ clause, subject, cases }) => ({
      clause,
      subject,
      cases: cases.map(({ when, lead, because }) => ({
        when,
        lead: nameOf(source, lead),
        because,
        ours: lead === code,
      })),
    }));

/** The clause of a matter in words. */
const clauseText = (source: ClauseSource, matter: Matter): ClauseText => ({
  clause: matter.clause,
  code: matter.code,
  path: matter.path,
  lead: nameOf(source, matter.lead),
  assist: matter.assist.map((code) => nameOf(source, code)),
  level: levelNames[matter.level],
  deadline: deadlineClassNames[matter.deadlineClass],
  basis: matter.basis,
  boundaries: boundariesOf(source, matter.lead),
});

/** The clauses that the reasons and matters of an answer cite, by their numbers; what today's standard no longer has is left out. */
export const citedClauses = (source: ClauseSource, routing: RoutingAnswer | null): ReadonlyMap<string, ClauseText> => {
  const cited = new Set(
    routing?.candidates.flatMap(({ matter, because }) => [
      ...(matter ? [matter.clause] : []),
      ...because.map(({ clause }) => clause),
    ]),
  );
  const matters = [...source.matterByCode.values()].filter(({ clause }) => cited.has(clause));
  return new Map(matters.map((matter) => [matter.clause, clauseText(source, matter)]));
};
