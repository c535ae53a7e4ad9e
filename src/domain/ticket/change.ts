import { owedAgain } from '../assisting/change.ts';
import { auditsLapsed } from '../callback-audit/change.ts';
import { replied } from '../demand/change.ts';
import { excludedWith } from '../exclusion/change.ts';
import { evolveCase } from '../rectification/evolve.ts';
import { unpublished } from '../rectification/publication.ts';
import { BrokenHistory } from './broken-history.ts';
import { changeTopic } from './change-topic.ts';
import type { TicketEvent } from './events.ts';
import { given } from './given.ts';
import {
  allHalted,
  ended,
  lastChanged,
  requestsWithdrawn,
  supervisionsLapsed,
  tookPart,
  withHalted,
} from './halted.ts';
import { handedOver } from './handed-over.ts';
import type { Ticket } from './state.ts';

const inOpenCase = (ticket: Ticket, event: TicketEvent): Ticket['cases'] =>
  ticket.cases.map((current) => (current.state === 'closed' ? current : evolveCase(current, event)));

/** What an event changes beside state and version. Throws BrokenHistory on a second registration. */
export const change = (ticket: Ticket, event: TicketEvent): Partial<Ticket> => {
  const { at, by } = event;
  switch (event.type) {
    case 'Registered':
      throw new BrokenHistory('a ticket is registered only once');
    case 'AnsweredOnTheSpot':
      return {
        ...ended(ticket, at),
        lead: event.answeredBy,
        takenPart: tookPart(ticket, by.id),
        ending: {
          way: 'answered',
          text: event.text,
          by: by.name,
          at,
          ...(event.knowledge === undefined ? {} : { knowledge: event.knowledge }),
        },
      };
    case 'Declined':
      return {
        ...ended(ticket, at),
        ending: { way: 'declined', ground: event.ground, text: event.text, by: by.name, at },
      };
    case 'Redirected':
      return { ...ended(ticket, at), ending: { way: 'redirected', to: event.to, text: event.text, by: by.name, at } };
    case 'Dispatched': {
      const { matter, place, kind, urgency } = event.order;
      return { ...given(ticket, { ...event.order, ...event }, at), matter, place, kind, urgency, bound: false };
    }
    case 'SignedFor':
      return {
        handler: by.role === 'system' ? null : { id: by.id, name: by.name },
        takenPart: by.role === 'system' ? ticket.takenPart : tookPart(ticket, by.id),
        clocks: withHalted(ticket.clocks, 'sign', at),
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
        evidence: event.evidence ?? [],
        dispatchedAt: ticket.clocks.sign?.startedAt ?? ticket.registeredAt,
        decidedAt: null,
      };
      return {
        returns: [...ticket.returns, { ...request, outcome: 'pending', decisionNote: '' }],
        takenPart: tookPart(ticket, by.id),
        ...requestsWithdrawn(ticket),
      };
    }
    case 'ReturnApproved':
      return {
        returns: lastChanged(ticket.returns, { outcome: 'approved', decisionNote: event.note, decidedAt: at }),
        lead: null,
        assist: [],
        assisting: [],
        handler: null,
        forwarded: null,
        sentBack: false,
        supervisions: supervisionsLapsed(ticket, at),
        clocks: { ...allHalted(ticket.clocks, at), dispatch: event.dispatch },
      };
    case 'ReturnRefused':
      return {
        returns: lastChanged(ticket.returns, { outcome: 'refused', decisionNote: event.note, decidedAt: at }),
        sentBack: true,
        clocks: withHalted(ticket.clocks, 'sign', at),
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
        extensions: lastChanged(ticket.extensions, { outcome: 'granted', decisionNote: event.note }),
        clocks: { ...ticket.clocks, reply: event.reply },
      };
    case 'ExtensionRefused':
      return { extensions: lastChanged(ticket.extensions, { outcome: 'refused', decisionNote: event.note }) };
    case 'Replied':
    case 'ReplySubmitted':
      return replied(ticket, event);
    case 'ReplyApproved':
      return {
        clocks: { ...ticket.clocks, callback: event.callback },
        replies: lastChanged(ticket.replies, { approvedBy: { id: by.id, name: by.name } }),
      };
    case 'ClosedUncalled':
      return ended(ticket, at);
    case 'ReplyRejected':
      return {
        clocks: { ...ticket.clocks, reply: event.reply },
        assisting: owedAgain(ticket.assisting),
        sentBack: true,
      };
    case 'CallbackMissed':
      return { missedCallbacks: [...ticket.missedCallbacks, { at, by: by.name, note: event.note }] };
    case 'ClosedUnreached':
      return {
        ...ended(ticket, at),
        missedCallbacks: [...ticket.missedCallbacks, { at, by: by.name, note: event.note }],
      };
    case 'Evaluated':
      return {
        evaluations: [...ticket.evaluations, event.evaluation],
        ...ended(ticket, at),
        closedAt: ticket.closedAt ?? at,
      };
    case 'EvaluatedNegative':
      return {
        evaluations: [...ticket.evaluations, event.evaluation],
        closedAt: null,
        clocks: allHalted(ticket.clocks, at),
        audits: auditsLapsed(ticket, at),
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
            findingBody: null,
            passedOnFrom: [],
            measures: [],
            feedback: [],
            misses: [],
            verifyClock: event.verify,
            rectifyClock: null,
            callbackClock: null,
            result: null,
            conclusion: '',
            closedAt: null,
            publication: unpublished,
          },
        ],
      };
    case 'Redone':
      return ticket.lead
        ? {
            ...given(ticket, { lead: ticket.lead, assist: ticket.assist, ...event }, at),
            round: ticket.round + 1,
            closedAt: null,
            missedCallbacks: [],
            audits: auditsLapsed(ticket, at),
            sentBack: true,
          }
        : {};
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
        ...ended(ticket, at),
        cases: inOpenCase(ticket, event),
      };
    case 'FindingConfirmed':
      return { ...ended(ticket, at), cases: inOpenCase(ticket, event), exclusions: excludedWith(ticket, event) };
    case 'MeasuresProposed':
    case 'FeedbackGiven':
      return { cases: inOpenCase(ticket, event), takenPart: tookPart(ticket, by.id) };
    case 'CasePassedOn':
      return { cases: inOpenCase(ticket, event), supervisions: supervisionsLapsed(ticket, at) };
    case 'ReviewUpheld':
    case 'FindingProposed':
    case 'FindingRejected':
    case 'SecondCallbackMissed':
      return { cases: inOpenCase(ticket, event) };
    default:
      return changeTopic(ticket, event);
  }
};
