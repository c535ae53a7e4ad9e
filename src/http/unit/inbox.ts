import type { Context } from 'hono';
import type { DueDay } from '../../../views/unit/due-strip.tsx';
import type { InboxProps } from '../../../views/unit/inbox.tsx';
import type { InboxSectionProps } from '../../../views/unit/inbox-section.tsx';
import { workingDaysAhead } from '../../domain/deadline/working-days-ahead.ts';
import { ticketAsSeenBy } from '../../domain/privacy/as-seen-by.ts';
import type { Queue } from '../../domain/queue/queue.ts';
import { findQueue } from '../../domain/queue/queues.ts';
import { orderOf } from '../../domain/queue/ticket-order.ts';
import { openStates } from '../../domain/ticket/row.ts';
import { dueBetween } from '../../store/due-days.ts';
import { countQueue, inQueue, inStates } from '../../store/queues.ts';
import { savedFiltersOf } from '../../store/saved-filters.ts';
import { ticketPage } from '../../store/ticket-list.ts';
import type { Env } from '../env.ts';
import { lineOf } from '../queue/ticket-line.ts';

/** What a unit's day is made of, in this order: what is late or new first, what others are doing last. */
const sections = [
  'to-endorse',
  'to-sign',
  'due-today',
  'overdue',
  'sent-back',
  'to-rectify',
  'supervised',
  'assisting',
  'waiting',
] as const;

const SHOWN = 5;
const DAYS = 10;

const sectionOf = async (c: Context<Env>, queue: Queue): Promise<InboxSectionProps> => {
  const { installation, scope, person, now } = c.var;
  const { store, timekeeping } = installation;
  const condition = inQueue(store, scope, queue, now);
  const [counts, page] = await Promise.all([
    countQueue(store, scope, queue, now),
    ticketPage(store, condition, { order: orderOf(queue), size: SHOWN }),
  ]);
  return {
    id: queue.id,
    name: queue.name,
    href: `/queue/${queue.id}`,
    ...counts,
    lines: page.tickets.map((ticket) => lineOf(timekeeping, ticketAsSeenBy(person.role, ticket), now, person.unit)),
    empty: queue.empty,
  };
};

const dueDays = async (c: Context<Env>): Promise<DueDay[]> => {
  const { installation, scope, now } = c.var;
  const { store, timekeeping } = installation;
  const days = workingDaysAhead(timekeeping, now, DAYS);
  const open = inStates(store, scope, { states: openStates, own: true });
  const due = await dueBetween(store, open, [now, ...days.map(({ until }) => until)]);
  return days.map(({ date }, index) => ({ date, due: due[index] ?? 0 }));
};

/** 单位工作台 of the person signed in: the sections, the days ahead, and the filters saved. */
export const inboxOf = async (c: Context<Env>): Promise<InboxProps> => {
  const { installation, person, now } = c.var;
  const queues = sections.flatMap((id) => findQueue(person.role, id) ?? []);
  const { account, role } = person;
  return {
    unit: person.unitName ?? '',
    now,
    sections: await Promise.all(queues.map((queue) => sectionOf(c, queue))),
    days: await dueDays(c),
    saved: (await savedFiltersOf(installation.store, { account, role })).map(({ name, address }) => ({
      name,
      href: address,
      current: false,
    })),
  };
};
