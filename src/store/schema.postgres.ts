import { postgresKit } from './kit.ts';
import { defineSchema } from './schema.ts';

export const {
  ticket,
  ticketUnit,
  event,
  outbox,
  seal,
  evaluation,
  rectification,
  attachment,
  account,
  session,
  reveal,
  accountChange,
  serial,
  edition,
  editionFile,
  learnedModel,
  routingOutcome,
  directoryUnit,
  directoryChange,
  setting,
} = defineSchema(postgresKit);
