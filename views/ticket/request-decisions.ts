import type { TicketEvent } from '../../src/domain/ticket/events.ts';
import type { EventType } from '../../src/domain/ticket/transitions.ts';

const decisions = {
  ReturnRequested: ['ReturnApproved', 'ReturnRefused', 'DisputeOpened'],
  ExtensionRequested: ['ExtensionGranted', 'ExtensionRefused'],
  SuspensionRequested: ['Suspended', 'SuspensionRefused'],
} as const satisfies Partial<Record<EventType, readonly EventType[]>>;

/** Who decided on the nth request (from 0) of a ticket and when; null while it is pending or when it was withdrawn. */
export const decisionOn = (
  events: readonly TicketEvent[],
  request: keyof typeof decisions,
  nth: number,
): Pick<TicketEvent, 'at' | 'by'> | null => {
  const asked = events.filter(({ type }) => type === request);
  const next = asked[nth + 1];
  const from = asked[nth] ? events.indexOf(asked[nth]) : events.length;
  const own = events.slice(from, next ? events.indexOf(next) : events.length);
  return own.find(({ type }) => decisions[request].some((decision) => decision === type)) ?? null;
};
