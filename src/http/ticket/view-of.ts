import type { Context } from 'hono';
import { readChoice } from '../../../views/dispatch/choice.ts';
import { offeredActs } from '../../../views/ticket/offered-acts.ts';
import {
  type ActType,
  type BodyContact,
  type CitizenSeen,
  type TicketView,
  type TimelineFilter,
  timelineFilters,
} from '../../../views/ticket/ticket-view.ts';
import type { Installation } from '../../commands/installation.ts';
import { isUnitRole } from '../../domain/access/role.ts';
import type { Call } from '../../domain/call/call.ts';
import type { DivisionCode } from '../../domain/directory/division.ts';
import { HOUR } from '../../domain/instant.ts';
import { eventsAsSeenByPerson, isHiddenFrom, ticketAsSeenByPerson } from '../../domain/privacy/as-seen-by.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { lastCallAbout } from '../../store/calls.ts';
import { relatedTickets } from '../../store/related.ts';
import { eventsOf } from '../../store/tickets.ts';
import { mayDial } from '../calls/may-dial.ts';
import type { Env } from '../env.ts';
import { similarPrecedents } from '../precedents/similar.ts';
import { assistantsFound } from './assistants-found.ts';
import { callsAbout, handCallAbout } from './calls.ts';
import { citizenSeen } from './citizen-seen.ts';
import { dispatchChoices } from './dispatch-choices.ts';
import { oneOf } from './evaluation-form.ts';
import { kinOf } from './kin.ts';
import { nouns } from './nouns.ts';
import { receiversOf } from './receivers.ts';
import { offeredOn } from './templates.ts';

/** What a visit adds to the plain page: an act that was refused, what was just done, a reveal. */
export type Visit = Partial<
  Pick<TicketView, 'attempt' | 'seenVersion' | 'done' | 'revealRefused' | 'attachRefused'>
> & {
  citizen?: CitizenSeen;
};

/** Acts before which the citizen is called. */
const calling: ReadonlySet<ActType> = new Set(['RecordCallback', 'RecordSecondCallback', 'RecordAudit']);

/** The person's own call about a ticket, as far as it is still what he speaks of. */
const lastCallOf = ({ var: { installation, person, now } }: Context<Env>, { number }: Ticket): Promise<Call | null> =>
  lastCallAbout(installation.store, { ticket: number, account: person.account, since: now - 12 * HOUR });

/** Acts in which a body is chosen. */
const choosing: ReadonlySet<ActType> = new Set(['Dispatch', 'OpenDispute', 'Rule']);

const contactsOf = ({ directory }: Installation, { lead, assist }: Ticket): BodyContact[] =>
  [
    ...(lead ? [{ body: lead, part: 'lead' as const }] : []),
    ...assist.map((body) => ({ body, part: 'assist' as const })),
  ].map(({ body, part }) => ({
    code: body.code,
    name: body.unit,
    phone: directory.units.get(body.code)?.phone ?? null,
    part,
  }));

const divisionName = (divisions: Installation['divisions'], code: DivisionCode | null): string => {
  const found = divisions.find((division) => division.code === code);
  if (!found || found.level === 'province') return '';
  return `${divisionName(divisions, found.parent)}${found.name}`;
};

/** Highlight and filter from the address; an htmx post has them in the address it came from. */
const settingsOf = (c: Context<Env>): { highlight: boolean; filter: TimelineFilter } => {
  const from = c.req.header('hx-current-url');
  const query = new URL(from !== undefined && URL.canParse(from) ? from : c.req.url).searchParams;
  return {
    highlight: query.get('highlight') === '1',
    filter: oneOf(timelineFilters, query.get('timeline') ?? '') ?? 'all',
  };
};

/** Everything the ticket page shows of a ticket that was loaded through the person's scope. */
export const viewOf = async (c: Context<Env>, loaded: Ticket, visit: Visit = {}): Promise<TicketView> => {
  const { installation, person, actor, scope, now } = c.var;
  const ticket = ticketAsSeenByPerson(actor, loaded);
  const { store, timekeeping } = installation;
  const unseen = isHiddenFrom(person.role, ticket.appeal);
  const related = unseen ? [] : await relatedTickets(store, scope, ticket, isUnitRole(person.role));
  const { acts } = offeredActs({ ticket, now, timekeeping, viewer: actor });
  const typed = visit.attempt && choosing.has(visit.attempt.act) ? visit.attempt.typed : {};
  const chosen = [...(typed['lead'] ?? []).map((value) => readChoice(value).body), ...(typed['assist'] ?? [])];
  return {
    ticket,
    events: eventsAsSeenByPerson(actor, loaded, await eventsOf(store, ticket.number)),
    now,
    timekeeping,
    viewer: actor,
    citizen: visit.citizen ?? citizenSeen(person.role, ticket.appeal, false),
    statedDivision: divisionName(installation.divisions, ticket.appeal.place.division),
    contacts: contactsOf(installation, ticket),
    related: related.map((row) => ({ ...row, registeredAt: row.registeredAt.getTime() })),
    calls: await callsAbout(c, ticket.number),
    mayDial: mayDial(person.role),
    handCall: await handCallAbout(c, ticket.number),
    kin: await kinOf(c, ticket),
    choices: acts.some((act) => choosing.has(act))
      ? dispatchChoices(installation, ticket, { q: typed['q']?.[0] ?? '', chosen })
      : null,
    templates: await offeredOn(c, ticket, acts),
    precedents: acts.includes('Rule') ? similarPrecedents(installation, ticket) : [],
    lastCall: acts.some((act) => calling.has(act)) ? await lastCallOf(c, ticket) : null,
    receivers: acts.includes('Forward') ? await receiversOf(installation, ticket, actor.id) : null,
    assistants: assistantsFound(installation, ticket, visit.attempt?.act === 'AskAssist' ? visit.attempt.typed : {}),
    address: (act) => `/tickets/${ticket.number}/${nouns[act]}`,
    ...settingsOf(c),
    attempt: visit.attempt ?? null,
    revealRefused: visit.revealRefused ?? null,
    attachRefused: visit.attachRefused ?? null,
    seenVersion: visit.seenVersion ?? null,
    done: visit.done ?? null,
  };
};
