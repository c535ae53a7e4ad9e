import type { Attachment } from '../appeal/appeal.ts';
import type { Clock } from '../deadline/clock.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';
import type { BodyReference } from '../routing/answer.ts';

/** 协办答复: joins into the lead's. */
export type AssistReply = { at: Instant; by: string; text: string; attachments: Attachment[] };

/** 协办: one assisting unit's part, with a clock of its own. */
export type AssistTask = {
  body: BodyReference;
  /** What is asked of it; empty: what the appeal says. */
  task: string;
  /** Null for tickets from before assisting units had clocks. */
  clock: Clock | null;
  replies: AssistReply[];
  urges: { at: Instant; by: string; words: string }[];
};

export type AssistCommand =
  | { type: 'AskAssist'; body: BodyReference; task: string }
  | { type: 'AssistReply'; text: string; attachments: Attachment[] }
  | { type: 'UrgeAssist'; unit: UnitCode; words: string };

export type AssistFact =
  | { type: 'AssistAsked'; body: BodyReference; task: string; clock: Clock }
  | { type: 'AssistReplied'; unit: UnitCode; text: string; attachments: Attachment[] }
  | { type: 'AssistUrged'; unit: UnitCode; words: string };

/** Assisting units that still owe a reply. */
export const owing = (tasks: readonly AssistTask[]): AssistTask[] =>
  tasks.filter(({ replies }) => replies.length === 0);

/** The clock of a unit that assists and still owes its part: for its own people it comes before the lead's. */
export const owedBy = (tasks: readonly AssistTask[], unit: UnitCode | null): Clock | null =>
  owing(tasks).find(({ body, clock }) => body.code === unit && clock?.stoppedAt === null)?.clock ?? null;
