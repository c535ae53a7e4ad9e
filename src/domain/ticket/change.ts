import { haltClock } from '../deadline/clock.ts';
import type { Instant } from '../instant.ts';
import { evolveCase } from '../rectification/evolve.ts';
import { BrokenHistory } from './broken-history.ts';
import type { TicketEvent } from './events.ts';
import type { Ticket } from './state.ts';

/** Every clock stands still: no clock runs on a ticket that has ended. */
const stopAll = (clocks: Ticket['clocks'], at: Instant): Ticket['clocks'] =>
  Object.fromEntries(
    Object.entries(clocks).flatMap(([purpose, clock]) => (clock ? [[purpose, haltClock(clock, at)]] : [])),
  );

const withStopped = (
  clocks: Ticket['clocks'],
  purpose: 'dispatch' | 'sign' | 'reply' | 'callback',
  at: Instant,
): Ticket['clocks'] => {
  const clock = clocks[purpose];
  return clock ? { ...clocks, [purpose]: haltClock(clock, at) } : clocks;
};

const lastDecided = <T extends object>(list: readonly T[], patch: Partial<T>): T[] =>
  list.map((entry, index) => (index === list.length - 1 ? { ...entry, ...patch } : entry));

/** A request that nobody decided falls away with the reply or the return that overtook it. */
const withdrawn = (extensions: Ticket['extensions']): Ticket['extensions'] =>
  extensions.at(-1)?.outcome === 'pending' ? lastDecided(extensions, { outcome: 'withdrawn' }) : extensions;

const tookPart = (ticket: Ticket, id: string): string[] =>
  ticket.takenPart.includes(id) ? ticket.takenPart : [...ticket.takenPart, id];

const inOpenCase = (ticket: Ticket, event: TicketEvent): Ticket['cases'] =>
  ticket.cases.map((current) => (current.state === 'closed' ? current : evolveCase(current, event)));

/** The successor stands where the dissolved unit stood; whoever signed came along with it, and no clock is touched. */
const handedOver = (ticket: Ticket, { part, from, to }: TicketEvent & { type: 'HandedOver' }): Partial<Ticket> => {
  const lead = part === 'lead' ? to : ticket.lead;
  const assist = ticket.assist
    .map((body) => (body.code === from.code ? to : body))
    .filter(
      (body, index, all) => body.code !== lead?.code && all.findIndex(({ code }) => code === body.code) === index,
    );
  const cases = ticket.cases.map((current) =>
    part === 'lead' && current.state !== 'closed' ? { ...current, unit: to.code, unitName: to.unit } : current,
  );
  return { lead, assist, cases };
};

/** What an event changes beside state and version. Throws BrokenHistory on a second registration. */
export const change = (ticket: Ticket, event: TicketEvent): Partial<Ticket> => {
  const { at, by } = event;
  const ended = { closedAt: at, clocks: stopAll(ticket.clocks, at) };
  switch (event.type) {
    case 'Registered':
      throw new BrokenHistory('a ticket is registered only once');
    case 'AnsweredOnTheSpot':
      return {
        ...ended,
        lead: event.answeredBy,
        takenPart: tookPart(ticket, by.id),
        ending: { way: 'answered', text: event.text, by: by.name, at },
      };
    case 'Declined':
      return { ...ended, ending: { way: 'declined', ground: event.ground, text: event.text, by: by.name, at } };
    case 'Redirected':
      return { ...ended, ending: { way: 'redirected', to: event.to, text: event.text, by: by.name, at } };
    case 'Dispatched': {
      const { lead, assist, matter, place, kind, urgency } = event.order;
      return {
        lead,
        assist,
        matter,
        place,
        kind,
        urgency,
        handler: null,
        clocks: { ...withStopped(ticket.clocks, 'dispatch', at), sign: event.sign, reply: event.reply },
      };
    }
    case 'SignedFor':
      return {
        handler: { id: by.id, name: by.name },
        takenPart: tookPart(ticket, by.id),
        clocks: withStopped(ticket.clocks, 'sign', at),
      };
    case 'ReturnRequested': {
      const { reason, clause, explanation } = event;
      const request = {
        at,
        unit: by.unit,
        unitName: ticket.lead?.unit ?? '',
        by: by.name,
        reason,
        clause,
        explanation,
      };
      return {
        returns: [...ticket.returns, { ...request, outcome: 'pending', decisionNote: '' }],
        takenPart: tookPart(ticket, by.id),
        extensions: withdrawn(ticket.extensions),
      };
    }
    case 'ReturnApproved':
      return {
        returns: lastDecided(ticket.returns, { outcome: 'approved', decisionNote: event.note }),
        lead: null,
        assist: [],
        handler: null,
        clocks: { ...stopAll(ticket.clocks, at), dispatch: event.dispatch },
      };
    case 'ReturnRefused':
      return {
        returns: lastDecided(ticket.returns, { outcome: 'refused', decisionNote: event.note }),
        clocks: withStopped(ticket.clocks, 'sign', at),
      };
    case 'ExtensionRequested': {
      const { workingDays, reason } = event;
      return {
        takenPart: tookPart(ticket, by.id),
        extensions: [
          ...ticket.extensions,
          { at, by: by.name, workingDays, reason, outcome: 'pending', decisionNote: '' },
        ],
      };
    }
    case 'ExtensionGranted':
      return {
        extensions: lastDecided(ticket.extensions, { outcome: 'granted', decisionNote: event.note }),
        clocks: { ...ticket.clocks, reply: event.reply },
      };
    case 'ExtensionRefused':
      return { extensions: lastDecided(ticket.extensions, { outcome: 'refused', decisionNote: event.note }) };
    case 'Replied': {
      const { text, contact, attachments } = event;
      const reply = {
        at,
        by: by.name,
        unitName: ticket.lead?.unit ?? '',
        round: ticket.round,
        text,
        contact,
        attachments,
      };

      return {
        replies: [...ticket.replies, reply],
        handler: { id: by.id, name: by.name },
        takenPart: tookPart(ticket, by.id),
        extensions: withdrawn(ticket.extensions),
        clocks: withStopped(ticket.clocks, 'reply', at),
      };
    }
    case 'ReplyApproved':
      return { clocks: { ...ticket.clocks, callback: event.callback } };
    case 'ReplyRejected':
      return { clocks: { ...ticket.clocks, reply: event.reply } };
    case 'CallbackMissed':
      return { missedCallbacks: [...ticket.missedCallbacks, { at, by: by.name, note: event.note }] };
    case 'ClosedUnreached':
      return { ...ended, missedCallbacks: [...ticket.missedCallbacks, { at, by: by.name, note: event.note }] };
    case 'Evaluated':
      return {
        evaluations: [...ticket.evaluations, event.evaluation],
        closedAt: ticket.closedAt ?? at,
        clocks: stopAll(ticket.clocks, at),
      };
    case 'EvaluatedNegative':
      return {
        evaluations: [...ticket.evaluations, event.evaluation],
        closedAt: null,
        clocks: stopAll(ticket.clocks, at),
        cases: [
          ...ticket.cases,
          {
            id: event.caseId,
            state: 'verifying',
            openedAt: at,
            review: event.evaluation,
            unit: ticket.lead?.code ?? null,
            unitName: ticket.lead?.unit ?? '',
            repeats: 0,
            finding: null,
            findingBy: null,
            findingGround: '',
            measures: [],
            feedback: [],
            misses: [],
            verifyClock: event.verify,
            rectifyClock: null,
            callbackClock: null,
            result: null,
            conclusion: '',
            closedAt: null,
          },
        ],
      };
    case 'Redone':
      return {
        round: ticket.round + 1,
        closedAt: null,
        handler: null,
        missedCallbacks: [],
        clocks: { sign: event.sign, reply: event.reply },
      };
    case 'Urged': {
      const voice = by.role === 'seat-agent' || by.role === 'supervisor' ? by.role : 'citizen';
      return { urges: [...ticket.urges, { at, by: voice, words: event.words }] };
    }
    case 'NoteAdded':
    case 'Archived':
      return {};
    case 'HandedOver':
      return handedOver(ticket, event);
    case 'OnceMore':
    case 'CaseEscalated':
      return { evaluations: [...ticket.evaluations, event.evaluation], cases: inOpenCase(ticket, event) };
    case 'CaseClosed':
      return {
        evaluations: event.evaluation ? [...ticket.evaluations, event.evaluation] : ticket.evaluations,
        cases: inOpenCase(ticket, event),
        closedAt: at,
      };
    case 'FindingConfirmed':
      return { cases: inOpenCase(ticket, event), closedAt: at };
    case 'MeasuresProposed':
    case 'FeedbackGiven':
      return { cases: inOpenCase(ticket, event), takenPart: tookPart(ticket, by.id) };
    case 'ReviewUpheld':
    case 'FindingProposed':
    case 'FindingRejected':
    case 'SecondCallbackMissed':
      return { cases: inOpenCase(ticket, event) };
    default:
      return event satisfies never;
  }
};
