import type { FunctionCode } from '../directory/unit.ts';
import type { BodyReference, MatterReference } from '../routing/answer.ts';

/** How many appeals a sitting may have. */
export const roundSizes = [5, 10, 20] as const;
export type RoundSize = (typeof roundSizes)[number];
export const usualSize: RoundSize = 10;

/** What is chosen, or what the standard says, for a practised appeal. Body and division are null where the place must be asked for. */
export type PracticeChoice = {
  matter: MatterReference | null;
  body: Pick<BodyReference, 'unit' | 'code'> | null;
  division: { code: string; name: string } | null;
};

/** 标准答案 of a practised appeal. */
export type PracticeExpectation = PracticeChoice & {
  /** The function that leads by the catalogue. Where `matter` is null (a counter-example names no matter) every matter of it is right. */
  function: FunctionCode;
  /** The matter under which it is practised and counted: its own, or the one that a counter-example is easily taken for. */
  topic: { code: string; name: string };
};

/** Which of the three were right. */
export type PracticeMarks = { matter: boolean; body: boolean; division: boolean };

/** What can be drawn: an example or counter-example of a rule, or a decided ticket without the citizen. */
export type PracticeAppeal = {
  /** `example:020104-1/0`, `counter:020104-1/0` or `ticket:20261123000001`; never drawn twice in a row. */
  source: string;
  /** Code of the matter under which it is practised. */
  topic: string;
  text: string;
  right:
    | { by: 'matter'; matter: string }
    | { by: 'function'; function: FunctionCode }
    | { by: 'ticket'; function: FunctionCode; matter: string; body: string; division: string };
};

/** An appeal of a sitting as it is kept: its text as shown, and what is right. */
export type PracticeItem = { source: string; text: string; expected: PracticeExpectation };

/** Says whether everything was right. */
export const isAllRight = ({ matter, body, division }: PracticeMarks): boolean => matter && body && division;
