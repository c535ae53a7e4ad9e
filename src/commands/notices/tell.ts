import { DAY } from '../../domain/instant.ts';
import type { Happened, Notice } from '../../domain/notice/notice.ts';
import { noticesOf } from '../../domain/notice/notices.ts';
import { evolve } from '../../domain/ticket/evolve.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { Conflict } from '../../store/database.ts';
import { deliveryStatements } from '../../store/deliveries.ts';
import { noticeStatements } from '../../store/notices.ts';
import { passOver, toldStatement, type Untold, untold } from '../../store/outbox.ts';
import type { NoticeRow } from '../../store/schema.ts';
import { eventsOf } from '../../store/tickets.ts';
import type { Installation } from '../installation.ts';
import { postedToCitizens } from './citizens.ts';
import { postedToStaff, reachable, type Staff, staffOf } from './staff.ts';

/** Events told, notices written and parcels posted in one go; `stuck` are events that could not be told and wait. */
export type Told = { events: number; notices: number; posted: number; stuck: number };

const BATCH = 200;
/** Days after which an event that nobody was told of is passed over. */
const NEWS = 3 * DAY;

/** Each event of a ticket with the ticket before and after it, by its place in the history. */
const historyOf = async (installation: Installation, number: string): Promise<Happened[]> => {
  let before: Ticket | null = null;
  return (await eventsOf(installation.store, number)).map((event) => {
    const ticket = evolve(before, event);
    const happened = { before, ticket, event };
    before = ticket;
    return happened;
  });
};

const rowOf = ({ ticket, event }: Happened, { audience, topic, text, urgent }: Notice): Omit<NoticeRow, 'id'> => ({
  at: new Date(event.at),
  role: audience.role,
  unit: audience.kind === 'unit' ? audience.unit : null,
  city: ticket.appeal.city,
  account: audience.kind === 'person' ? audience.account : null,
  ticket: ticket.number,
  topic,
  text,
  address: `/tickets/${ticket.number}`,
  urgent,
});

/** Writes notices and parcels of one event together with the mark that it is told. Conflict when another process was first. */
const tellOne = async (
  installation: Installation,
  staff: Staff,
  { id }: Untold,
  happened: Happened,
): Promise<Pick<Told, 'notices' | 'posted'>> => {
  const { store, clock, hotlineName } = installation;
  const notices = noticesOf(happened).map((notice) => ({ ...notice, audience: reachable(staff, notice.audience) }));
  const citizens = await postedToCitizens(installation, happened);
  const posted = [...postedToStaff(staff, notices, { ...happened, hotline: hotlineName }), ...citizens];
  await store.atomically([
    toldStatement(store, id, clock()),
    ...noticeStatements(
      store,
      notices.map((notice) => rowOf(happened, notice)),
    ),
    ...deliveryStatements(store, id, posted),
  ]);
  return { notices: notices.length, posted: posted.length };
};

/**
 * 提醒: tells whom it concerns of every committed event, once. An event whose history is damaged stays untold and holds
 * nobody else up. Call it after a commit and, for what a crash left behind, from a job.
 */
export const tellEvents = async (installation: Installation, onFault: (fault: unknown) => void): Promise<Told> => {
  const { store, clock, tidings } = installation;
  const told: Told = { events: 0, notices: 0, posted: 0, stuck: 0 };
  await passOver(store, clock() - NEWS, clock());
  let rows = await untold(store, 0, BATCH);
  if (rows.length === 0) return told;
  const staff = await staffOf(installation);
  for (; rows.length > 0; rows = await untold(store, rows.at(-1)?.id ?? 0, BATCH)) {
    const histories = new Map<string, Happened[]>();
    for (const row of rows) {
      try {
        // Rows of another kind carry nothing to tell.
        if (row.sequence === null) {
          await store.atomically([toldStatement(store, row.id, clock())]);
          continue;
        }
        const history = histories.get(row.ticket) ?? (await historyOf(installation, row.ticket));
        histories.set(row.ticket, history);
        const happened = history[row.sequence - 1];
        if (happened === undefined)
          throw new Error(`outbox row ${row.id}: ticket ${row.ticket} has no event ${row.sequence}`);
        const { notices, posted } = await tellOne(installation, staff, row, happened);
        told.events += 1;
        told.notices += notices;
        told.posted += posted;
        if (notices > 0) tidings.announce(row.ticket);
      } catch (fault) {
        if (fault instanceof Conflict) continue;
        told.stuck += 1;
        onFault(fault);
      }
    }
  }
  return told;
};
