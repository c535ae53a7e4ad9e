import type { Attachment } from '../../src/domain/appeal/appeal.ts';
import type { Clock, Timekeeping } from '../../src/domain/deadline/clock.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import type { TimelineKind } from '../parts/timeline.tsx';

/** What the timeline says of an event: an action unless said otherwise. */
export type Told = { kind?: TimelineKind; what: string; body?: string; attachments?: Attachment[] };

/** What telling an event may ask for: the ticket just before it, and clocks in words. */
export type Telling = {
  before: Ticket | null;
  timekeeping: Timekeeping;
  /** 距时限 2 个工作日; empty for no clock. */
  margin: (clock: Clock | null | undefined) => string;
  /** 须在 11月24日 18:00 前签收. */
  duty: (clock: Clock) => string;
};
