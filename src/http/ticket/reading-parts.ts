import type { Receivers } from '../../../views/ticket/ticket-view.ts';
import type { Installation } from '../../commands/installation.ts';
import type { Attachment } from '../../domain/appeal/appeal.ts';
import type { Ticket } from '../../domain/ticket/state.ts';

/** What reading a form may have to look up; `files` are those that came with it and are stored already. */
export type ReadingParts = {
  installation: Installation;
  ticket: Ticket;
  files: Attachment[];
  /** Looked up for forwarding only. */
  receivers?: Receivers | undefined;
};
