import type { StaffRole } from '../access/role.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { TicketEvent } from '../ticket/events.ts';
import type { Ticket } from '../ticket/state.ts';

/** Who is told: those who work in a role within one unit, within the ticket's city hotline, or one person. */
export type Audience =
  | { kind: 'unit'; role: 'handler' | 'unit-lead'; unit: UnitCode }
  | { kind: 'city'; role: StaffRole }
  | { kind: 'person'; role: StaffRole; account: string };

/** 提醒: what one audience is told about one event; never personal data, also not the title that a citizen wrote. */
export type Notice = { audience: Audience; topic: TicketEvent['type']; text: string; urgent: boolean };

/** An event with the ticket just before and just after it. */
export type Happened = { before: Ticket | null; ticket: Ticket; event: TicketEvent };

/** One sentence and all who are to hear it. */
export type Tidings = { to: readonly Audience[]; text: string; urgent?: boolean };
