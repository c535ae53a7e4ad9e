import { aliasedTable, and, eq, exists, gte, inArray, lt, ne, not, notExists, or, type SQL, sql } from 'drizzle-orm';
import type { Scope } from '../domain/access/actor.ts';
import type { EvaluationWay } from '../domain/evaluation/evaluation.ts';
import type { RateKind } from '../domain/evaluation/rates.ts';
import type { Instant } from '../domain/instant.ts';
import type { Store } from './database.ts';
import { scopeOn } from './scope.ts';

/** Which ratings are asked about: given from `from` until before `to`, within a scope, narrowed where named. */
export type RateQuestion = {
  scope: Scope;
  from: Instant;
  to: Instant;
  unit?: string | null;
  city?: string | null;
  /** First two digits of the matter. */
  field?: string | null;
  way?: EvaluationWay | null;
};

/** The condition of a question on all ratings. People of a unit see the ratings of its own work. */
export const ratingsAsked = (store: Store, question: RateQuestion): SQL | undefined => {
  const { evaluation } = store.schema;
  const { scope, from, to, unit, city, field, way } = question;
  return and(
    scopeOn(store, scope, evaluation),
    scope.kind === 'units' && scope.units.length > 0 ? inArray(evaluation.unit, [...scope.units]) : undefined,
    gte(evaluation.at, new Date(from)),
    lt(evaluation.at, new Date(to)),
    unit ? eq(evaluation.unit, unit) : undefined,
    city ? eq(evaluation.city, city) : undefined,
    field ? eq(sql`substr(${evaluation.matter}, 1, 2)`, field) : undefined,
    way ? eq(evaluation.by, way) : undefined,
  );
};

const SECOND = 'second-callback';
const KEYPAD = 'keypad';
const SATISFIED = ['very-satisfied', 'satisfied'];
const FAIRLY = 'fairly-satisfied';

/** Sets of ratings, each a condition that both figures and lists are made from, so that a figure opens down to just its tickets. */
export const ratingSets = (store: Store) => {
  const { database, schema } = store;
  const { evaluation, repeatPair } = schema;
  const earlier = aliasedTable(evaluation, 'earlier');
  const one = { one: sql`1` };
  // Asked of the few later ratings only: of each row it would be the whole cost of the page.
  const first = or(
    eq(evaluation.sequence, 1),
    notExists(
      database
        .select(one)
        .from(earlier)
        .where(
          and(
            eq(earlier.ticket, evaluation.ticket),
            eq(earlier.round, evaluation.round),
            lt(earlier.sequence, evaluation.sequence),
            eq(earlier.excluded, false),
            ne(earlier.by, SECOND),
          ),
        ),
    ),
  );
  const ordinary = and(eq(evaluation.excluded, false), ne(evaluation.by, SECOND));
  const ratings = and(ordinary, first);
  const contactAsked = and(ratings, ne(evaluation.by, KEYPAD));
  const solutionAsked = and(ratings, ne(evaluation.solution, 'unasked'));
  const solved = and(ratings, eq(evaluation.solution, 'solved'));
  const cameUpAgain = exists(
    database
      .select(one)
      .from(repeatPair)
      .where(and(eq(repeatPair.earlier, evaluation.ticket), ne(repeatPair.state, 'dismissed'))),
  );
  return {
    ratings,
    contactAsked,
    contacted: and(contactAsked, eq(evaluation.contacted, true)),
    solutionAsked,
    solved,
    lasting: and(solved, not(cameUpAgain)),
    satisfied: and(ratings, inArray(evaluation.satisfaction, SATISFIED)),
    fairly: and(ratings, eq(evaluation.satisfaction, FAIRLY)),
    excluded: eq(evaluation.excluded, true),
    again: and(ordinary, first && not(first)),
    second: and(eq(evaluation.excluded, false), eq(evaluation.by, SECOND)),
    secondGood: and(
      eq(evaluation.excluded, false),
      eq(evaluation.by, SECOND),
      inArray(evaluation.satisfaction, [...SATISFIED, FAIRLY]),
    ),
  };
};

/** What a figure opens to: numerator, the rest of the denominator or the whole of it; or what is left out of all rates. */
export type RateSelection =
  | { rate: RateKind; part: 'part' | 'rest' | 'whole'; fairlyCounts: boolean }
  | { left: 'excluded' | 'again' | 'second' };

/** The condition of a figure. */
export const selectedRatings = (store: Store, selection: RateSelection): SQL | undefined => {
  const sets = ratingSets(store);
  if ('left' in selection) return sets[selection.left];
  const { rate, part, fairlyCounts } = selection;
  const wholes: Record<RateKind, SQL | undefined> = {
    response: sets.contactAsked,
    solution: sets.solutionAsked,
    lasting: sets.solutionAsked,
    satisfaction: sets.ratings,
  };
  const parts: Record<RateKind, SQL | undefined> = {
    response: sets.contacted,
    solution: sets.solved,
    lasting: sets.lasting,
    satisfaction: fairlyCounts ? or(sets.satisfied, sets.fairly) : sets.satisfied,
  };
  const inPart = parts[rate];
  if (part === 'whole') return wholes[rate];
  return part === 'part' ? inPart : and(wholes[rate], inPart && not(inPart));
};
