import type { Instant } from '../../../src/domain/instant.ts';
import type { TicketView } from '../ticket-view.ts';

/** Whether the citizen was reached by the last call, to fill in the form beforehand; null where that is not known. An unanswered one has recorded itself. */
export const reachedBy = (
  { lastCall }: Pick<TicketView, 'lastCall'>,
  missed: readonly { at: Instant }[],
): boolean | null => {
  if (lastCall === null || lastCall.answeredAt === null) return null;
  return missed.every(({ at }) => at < lastCall.startedAt) ? true : null;
};
