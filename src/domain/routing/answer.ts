import type { Kind } from '../appeal/kind.ts';
import type { Urgency } from '../appeal/urgency.ts';
import type { DeadlineClass } from '../deadline/policy.ts';
import type { DivisionCode } from '../directory/division.ts';
import type { FunctionCode, UnitCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';

/** What the engine reads of an appeal. */
export type RoutingQuestion = {
  title?: string;
  text: string;
  /** The division that the citizen chose. */
  division?: DivisionCode;
  /** The division of the hotline that took the appeal. */
  city?: DivisionCode;
  channel?: string;
  /** When it is asked; conditions on seasons are silent without it. */
  at?: Instant;
};

/** dispatch: sure enough to go by itself; confirm: a person chooses; redirect: another channel; decline: out of scope, always shown to a person. */
export const decisions = ['dispatch', 'confirm', 'redirect', 'decline'] as const;
export type Decision = (typeof decisions)[number];

/** A piece of the text; start and end are UTF-16 offsets into the title, a line feed and the text, or the text alone when there is no title. */
export type Span = { text: string; start: number; end: number };

/** One ground of the answer: the rule that spoke, its clause in the standard, and the words it spoke on. */
export type Reason = { rule: string; clause: string; words: Span[]; sentence: string };

export type MatterReference = {
  code: string;
  path: [string, string, string];
  clause: string;
  /** 时限类别; left out for an ordinary matter. */
  deadlineClass?: DeadlineClass;
};
export type BodyReference = { unit: string; code: UnitCode; function: FunctionCode };
export type PlaceReference = {
  code: DivisionCode;
  name: string;
  /** How it was found: chosen by the citizen, named in the text, or known from the hotline alone. */
  by: 'chosen' | 'text' | 'hotline';
  words: Span[];
};

export type Candidate = {
  function: FunctionCode;
  unit: string;
  code: UnitCode;
  /** 0 to 1; the probabilities of one answer sum to at most 1. */
  probability: number;
  matter: MatterReference | null;
  because: Reason[];
};

/** The whole answer of the engine; stored with the ticket and replayed by `explain`. */
export type RoutingAnswer = {
  kind: Kind;
  urgency: Urgency;
  decision: Decision;
  /** 110, 119, 120, 122, 12368 …; null unless the decision is redirect. */
  redirectTo: string | null;
  matter: MatterReference | null;
  division: PlaceReference | null;
  lead: BodyReference | null;
  assist: BodyReference[];
  /** Best first, up to five. */
  candidates: Candidate[];
  because: Reason[];
  /** One Chinese sentence: why the first and not the second; empty when there is no second. */
  whyNotSecond: string;
  edition: string;
};
