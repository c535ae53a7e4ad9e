import { assistTransitions } from '../assisting/transitions.ts';
import { callbackAuditTransitions } from '../callback-audit/transitions.ts';
import { demandTransitions } from '../demand/transitions.ts';
import { disputeTransitions } from '../dispute/transitions.ts';
import { exclusionTransitions } from '../exclusion/transitions.ts';
import { insideUnitTransitions } from '../inside-unit/transitions.ts';
import { mergingTransitions } from '../merging/transitions.ts';
import { publicationTransitions } from '../rectification/publication-transitions.ts';
import { supervisionTransitions } from '../supervision/transitions.ts';
import { suspensionTransitions } from '../suspension/transitions.ts';

/** The rows of all topics beside the straight road and the rectification case. */
export const topicTransitions = [
  ...insideUnitTransitions,
  ...disputeTransitions,
  ...assistTransitions,
  ...demandTransitions,
  ...mergingTransitions,
  ...suspensionTransitions,
  ...supervisionTransitions,
  ...exclusionTransitions,
  ...callbackAuditTransitions,
  ...publicationTransitions,
] as const;

type TopicRow = (typeof topicTransitions)[number];
/** Merged and split tickets are archived like others: that command stays the road's. */
export type TopicCommandType = Exclude<TopicRow[1], 'Archive'> | 'Retime';
export type TopicEventType = Exclude<TopicRow[2], 'Archived'> | 'Retimed';
