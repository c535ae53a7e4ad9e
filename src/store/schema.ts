import type { Kit } from './kit.ts';
import { defineAccountTables } from './schema-accounts.ts';
import { defineCallTables } from './schema-calls.ts';
import { defineDeskTables } from './schema-desk.ts';
import { defineKnowledgeTables } from './schema-knowledge.ts';
import { defineRoutingTables } from './schema-routing.ts';
import { defineSupervisionTables } from './schema-supervision.ts';
import { defineTicketTables } from './schema-tickets.ts';
import { defineTrainingTables } from './schema-training.ts';

/** All tables, once for both engines. No foreign key cascades: drizzle's table rebuilds on SQLite would empty the children. */
export const defineSchema = (k: Kit) => {
  const tickets = defineTicketTables(k);
  /** Daily serial numbers of tickets. */
  const serial = k.table('serial', {
    day: k.text('day').primaryKey(),
    last: k.int('last').notNull(),
  });

  /** Small facts about the installation: which demonstration data was loaded, when a job last ran. */
  const setting = k.table('setting', {
    key: k.text('key').primaryKey(),
    value: k.text('value').notNull(),
  });

  return {
    ...tickets,
    ...defineAccountTables(k),
    ...defineRoutingTables(k, tickets.ticket),
    ...defineSupervisionTables(k, tickets.ticket),
    ...defineDeskTables(k, tickets.ticket),
    ...defineCallTables(k, tickets.ticket),
    ...defineKnowledgeTables(k),
    ...defineTrainingTables(k),
    serial,
    setting,
  };
};

export type Schema = ReturnType<typeof defineSchema>;
export type TicketRow = Schema['ticket']['$inferSelect'];
export type EventRow = Schema['event']['$inferSelect'];
export type AccountRow = Schema['account']['$inferSelect'];
export type SessionRow = Schema['session']['$inferSelect'];
export type EvaluationRow = Schema['evaluation']['$inferSelect'];
export type RectificationRow = Schema['rectification']['$inferSelect'];
export type RevealRow = Schema['reveal']['$inferSelect'];
export type AccountChangeRow = Schema['accountChange']['$inferSelect'];
export type EditionRow = Schema['edition']['$inferSelect'];
export type EditionFileRow = Schema['editionFile']['$inferSelect'];
export type LearnedModelRow = Schema['learnedModel']['$inferSelect'];
export type RoutingOutcomeRow = Schema['routingOutcome']['$inferSelect'];
export type DirectoryUnitRow = Schema['directoryUnit']['$inferSelect'];
export type DirectoryChangeRow = Schema['directoryChange']['$inferSelect'];
export type TicketReturnRow = Schema['ticketReturn']['$inferSelect'];
export type PrecedentRow = Schema['precedent']['$inferSelect'];
export type SupervisionRow = Schema['supervision']['$inferSelect'];
export type ExclusionRow = Schema['exclusion']['$inferSelect'];
export type CallbackAuditRow = Schema['callbackAudit']['$inferSelect'];
export type RepeatPairRow = Schema['repeatPair']['$inferSelect'];
export type SavedFilterRow = Schema['savedFilter']['$inferSelect'];
export type ReplyTemplateRow = Schema['replyTemplate']['$inferSelect'];
export type NoticeRow = Schema['notice']['$inferSelect'];
export type DeliveryRow = Schema['delivery']['$inferSelect'];
export type SeatRow = Schema['seat']['$inferSelect'];
export type SeatSpanRow = Schema['seatSpan']['$inferSelect'];
export type CallRow = Schema['call']['$inferSelect'];
export type CallEventRow = Schema['callEvent']['$inferSelect'];
export type CallTaskRow = Schema['callTask']['$inferSelect'];
export type RecordingRow = Schema['recording']['$inferSelect'];
export type RecordingPlayRow = Schema['recordingPlay']['$inferSelect'];
export type IntakeDraftRow = Schema['intakeDraft']['$inferSelect'];
export type KnowledgeEntryRow = Schema['knowledgeEntry']['$inferSelect'];
export type KnowledgeVersionRow = Schema['knowledgeVersion']['$inferSelect'];
export type KnowledgeFlagRow = Schema['knowledgeFlag']['$inferSelect'];
export type KnowledgeUseRow = Schema['knowledgeUse']['$inferSelect'];
export type PracticeRoundRow = Schema['practiceRound']['$inferSelect'];
export type PracticeAnswerRow = Schema['practiceAnswer']['$inferSelect'];
export type QualityFormRow = Schema['qualityForm']['$inferSelect'];
export type CallReviewRow = Schema['callReview']['$inferSelect'];
