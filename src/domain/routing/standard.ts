import type { Channel } from '../appeal/channel.ts';
import type { Kind } from '../appeal/kind.ts';
import type { Urgency } from '../appeal/urgency.ts';
import type { Classifier } from '../classify/classifier.ts';
import type { Segment } from '../classify/document.ts';
import type { DeadlineClass } from '../deadline/policy.ts';
import type { DivisionCode, DivisionLevel } from '../directory/division.ts';
import type { FunctionCode } from '../directory/unit.ts';
import type { FieldSet } from '../fields/field.ts';
import type { History } from './history.ts';
import type { Lexicon } from './lexicon.ts';
import type { Outlines } from './matter.ts';
import type { Places } from './places.ts';

/** 版本: number and date of the standard, and the constants of the decision with the way they were measured. */
export type Edition = {
  number: string;
  title: string;
  effective: string;
  statement: string;
  decision: {
    /** dispatch only at or above this probability of the first candidate. */
    threshold: number;
    /** Logit of "none of the known functions"; keeps the candidates' sum below 1. */
    unknown: number;
    /** Share of rule evidence, of the learned model and of named bodies in the logit of a function. */
    rules: number;
    learned: number;
    named: number;
    temperature: number;
    measured: string;
  };
};

/** 职能: what a kind of body is there for. */
export type FunctionEntry = { code: FunctionCode; name: string; scope: string };

/** 归口事项: a leaf of the catalogue. */
export type Matter = {
  code: string;
  path: [string, string, string];
  clause: string;
  lead: FunctionCode;
  assist: FunctionCode[];
  level: DivisionLevel;
  deadlineClass: DeadlineClass;
  basis: string;
};

/** Words that must, may and must not be there. `A+B` in words means B within twelve characters after A. */
export type Wording = { words: string[]; with: string[][]; without: string[] };
export type CounterExample = { text: string; lead: FunctionCode | null };

export type Rule = Wording & {
  id: string;
  matter: string;
  /** 1 (hint) to 5 (all but certain). */
  weight: number;
  kinds: Kind[];
  channels: Channel[];
  divisions: DivisionCode[];
  /** What the citizen is, who manages the place, when it happens: codes of circumstances, one of each list must hold. */
  citizen: string[];
  manager: string[];
  time: string[];
  examples: string[];
  counterExamples: CounterExample[];
};

/** 转接 or 不予受理: what goes to another channel before any matter is looked for. */
export type Redirect = Wording & {
  id: string;
  clause: string;
  decision: 'redirect' | 'decline';
  to: string | null;
  function: FunctionCode | null;
  urgency: Urgency;
  /** Silent when the text names a place of ours. */
  unplaced: boolean;
  /** Speaks also when the ranking itself is sure of its function: courts, procuratorate, discipline. */
  byFunction: boolean;
  /** Speaks only on texts of at most so many characters, blanks not counted; null for any length. */
  atMost: number | null;
  say: string;
  examples: string[];
  counterExamples: CounterExample[];
};

export type KindRule = Wording & { id: string; kind: Kind; weight: number };
export type UrgencyRule = Wording & { id: string; urgency: Exclude<Urgency, 'routine'>; clause: string };

/** What circumstances are about; each is also the name of a rule's condition. */
export const aspects = ['citizen', 'manager', 'time'] as const;
export type Aspect = (typeof aspects)[number];

/** 情形: read from words of the text, a time also from the month (1 to 12, China) in which it is asked. */
export type Circumstance = { aspect: Aspect; code: string; name: string; words: string[]; months: number[] };

/** Other words for a plain one: dialect, slang, old names, wrong characters. The learned parts read the plain one too. */
export type Synonym = { plain: string; said: string[] };

/** 界限裁定: who leads where duties border on each other, decided in writing. */
export type Boundary = {
  id: string;
  clause: string;
  subject: string;
  cases: { when: string; lead: FunctionCode; because: string; examples: string[] }[];
};

/** A body as citizens call it; a weak hint only, because they often name the wrong one. */
export type NamedBody = { function: FunctionCode; words: string[] };
/** How people say a thing, without a clause of its own: feeds the learned part only. */
export type Speech = { function: FunctionCode; sayings: string[] };
export type Vocabulary = {
  noise: string[];
  /** Words after which a second, lesser matter begins. */
  turns: string[];
  /** Words that take back the word behind them. */
  negations: string[];
  bodies: NamedBody[];
  circumstances: Circumstance[];
  synonyms: Synonym[];
  /** Words that segmentation must not cut: terms of the trade, names, dialect. */
  dictionary: string[];
  speech: Speech[];
  /** How people say what a redirect is for; feeds the learned alarm only. */
  calls: { redirect: string; sayings: string[] }[];
};

/** The standard as it is written, before anything is compiled. */
export type StandardText = {
  edition: Edition;
  functions: FunctionEntry[];
  matters: Matter[];
  rules: Rule[];
  redirects: Redirect[];
  kinds: KindRule[];
  urgencies: UrgencyRule[];
  boundaries: Boundary[];
  /** 事项要素; none where the standard asks for nothing beside the words. */
  fields?: readonly FieldSet[];
  vocabulary: Vocabulary;
};

/** A compiled standard: what `route` reads. Made once by `assemble`. */
export type Standard = StandardText & {
  places: Places;
  matterByCode: ReadonlyMap<string, Matter>;
  functionByCode: ReadonlyMap<FunctionCode, FunctionEntry>;
  lexicon: Lexicon;
  outlines: Outlines;
  /** The matters that a function leads, by their place in `matters`. */
  mattersOf: ReadonlyMap<FunctionCode, readonly number[]>;
  segment: Segment;
  /** Function by text. */
  model: Classifier;
  /** What decided tickets taught; null before any did. */
  history: History | null;
  /** Redirect by text, or `ours`; in the words of the same vocabulary. */
  alarm: Classifier;
};
