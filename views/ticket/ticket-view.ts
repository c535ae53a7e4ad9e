import type { Actor } from '../../src/domain/access/actor.ts';
import type { Attachment } from '../../src/domain/appeal/appeal.ts';
import type { Call } from '../../src/domain/call/call.ts';
import type { Timekeeping } from '../../src/domain/deadline/clock.ts';
import type { UnitCode } from '../../src/domain/directory/unit.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import type { BodyReference, MatterReference } from '../../src/domain/routing/answer.ts';
import type { TemplateAct } from '../../src/domain/template/template.ts';
import type { TicketEvent } from '../../src/domain/ticket/events.ts';
import type { DecidedPlace, Ticket } from '../../src/domain/ticket/state.ts';
import type { CommandType, State } from '../../src/domain/ticket/transitions.ts';
import type { HandCall } from '../calls/by-hand.tsx';
import type { TicketCall } from '../calls/ticket-calls.tsx';
import type { KeptFile } from '../parts/kept-files.tsx';
import type { SimilarPrecedent } from '../precedents/similar-precedents.tsx';
import type { Kin } from './kin.ts';

/** Commands that a person can give on the ticket page: the citizen's review, the archive and handing over have pages and jobs of their own. */
export type ActType = Exclude<
  CommandType,
  'Archive' | 'Evaluate' | 'HandOver' | 'Warn' | 'Retime' | 'AttachFollower' | 'ReleaseFollower' | 'WithdrawPrecedent'
>;

/** An act that was sent and not carried out (or only asked for a search), with everything that was typed and the files that were taken in. */
export type Attempt = { act: ActType; typed: Record<string, string[]>; kept: KeptFile[]; refusal: Refusal | null };

/** The citizen and the words as this person may see them. */
export type CitizenSeen = {
  name: string;
  phone: string;
  /** True when name and phone stand there whole, after a reason was given. */
  whole: boolean;
  mayReveal: boolean;
  /** Title, text and address; names and numbers crossed out in the same length where the citizen must stay hidden. */
  title: string;
  text: string;
  address: string;
};

export type RelatedTicket = { number: string; title: string; state: State; registeredAt: Instant };

export type BodyContact = { code: string; name: string; phone: string | null; part: 'lead' | 'assist' };

export type PlaceGroup = { name: string; places: DecidedPlace[] };

/** What a dispatch can choose from, beside the router's candidates. */
export type DispatchChoices = {
  matters: MatterReference[];
  places: PlaceGroup[];
  /** Units found by the search words, or typed before. */
  found: BodyReference[];
  searched: string;
};

/** A template that can be put into a form; `own` is the unit's, the others are the hotline's. */
export type OfferedTemplate = { id: string; title: string; own: boolean };
/** Whom the ticket may be forwarded to within the lead unit: units below, and people with the unit they work in. */
export type Receivers = {
  units: { code: UnitCode; unit: string }[];
  people: { id: string; name: string; unit: { code: UnitCode; unit: string } }[];
};

/** Units found in the directory for the words of a form that asks for one unit. */
export type FoundBodies = { searched: string; found: BodyReference[] };

export const timelineFilters = ['all', 'actions', 'messages'] as const;
export type TimelineFilter = (typeof timelineFilters)[number];

/** Everything that the ticket page shows; rules are asked of the domain while drawing. */
export type TicketView = {
  /** The call that the person made to the citizen last, today, where a callback is the person's to record. */
  lastCall: Call | null;
  ticket: Ticket;
  events: TicketEvent[];
  now: Instant;
  timekeeping: Timekeeping;
  viewer: Actor;
  citizen: CitizenSeen;
  /** 十堰市茅箭区, as chosen by the citizen; empty when nothing was. */
  statedDivision: string;
  contacts: BodyContact[];
  related: RelatedTicket[];
  /** Calls about it, the latest first. */
  calls: TicketCall[];
  /** Citizens are called in this role. */
  mayDial: boolean;
  /** The person's own call about it that is dialled by hand now. */
  handCall: HandCall | null;
  /** Duplicates, followers, leader, parts and repeats. */
  kin: Kin;
  /** Null where the person can neither dispatch nor name another body. */
  choices: DispatchChoices | null;
  /** 模板 that fit the ticket, best first, for each act in which some are offered. */
  templates: Partial<Record<TemplateAct, OfferedTemplate[]>>;
  /** Rulings on such appeals, for whoever has to rule. */
  precedents: SimilarPrecedent[];
  /** Null where the person can't forward the ticket. */
  receivers: Receivers | null;
  /** For the form that asks a unit to assist. */
  assistants: FoundBodies;
  /** Address to which an act is posted. */
  address: (act: ActType) => string;
  highlight: boolean;
  filter: TimelineFilter;
  attempt: Attempt | null;
  /** A refused wish to see the citizen's data, with the reason typed. */
  revealRefused: { refusal: Refusal; reason: string } | null;
  /** Version that was on the person's screen; events after it are told. Null on a plain visit. */
  seenVersion: number | null;
  /** Why duplicates were not taken in; null on any other visit. */
  attachRefused: Refusal | null;
  /** What has just been done and comes next. */
  done: string | null;
};

/** Address of the ticket page with other settings of highlight and filter. */
export const ticketHref = (
  { ticket, highlight, filter }: Pick<TicketView, 'ticket' | 'highlight' | 'filter'>,
  change: { highlight?: boolean; filter?: TimelineFilter } = {},
): string => {
  const settings = { highlight, filter, ...change };
  const query = new URLSearchParams();
  if (settings.highlight) query.set('highlight', '1');
  if (settings.filter !== 'all') query.set('timeline', settings.filter);
  const words = query.toString();
  return `/tickets/${ticket.number}${words === '' ? '' : `?${words}`}`;
};

/** Attachments with the addresses under which this ticket gives them out. */
export const filesOf = (number: string, attachments: readonly Attachment[]) =>
  attachments.map(({ id, name, bytes, mediaType }) => ({
    name,
    href: `/tickets/${number}/files/${id}`,
    size: bytes,
    thumbnail: mediaType.startsWith('image/') ? `/tickets/${number}/files/${id}/thumbnail` : undefined,
  }));
