import { inEach, type Row } from '../ticket/row.ts';

const ownPeople = ['handler', 'unit-lead'] as const;

/** What happens within the handling unit: passing on, taking over, speaking to the citizen, the leader's approval. */
export const insideUnitTransitions = [
  ...inEach(['dispatched', 'handling'], 'Forward', 'Forwarded', ownPeople),
  ...inEach(['handling'], 'TakeOver', 'TakenOver', ownPeople),
  ...inEach(['handling', 'suspended'], 'RecordContact', 'CitizenContacted', ownPeople),
  ['unit-review', 'EndorseReply', 'ReplyEndorsed', 'replied', ['unit-lead']],
  ['unit-review', 'SendBackReply', 'ReplySentBack', 'handling', ['unit-lead']],
] as const satisfies readonly Row<string, string>[];
