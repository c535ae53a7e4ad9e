import { type Clock, haltClock } from '../deadline/clock.ts';
import type { Instant } from '../instant.ts';
import type { TicketEvent } from '../ticket/events.ts';
import type { RectificationCase } from './case.ts';

const halted = (clock: Clock | null, at: Instant): Clock | null => clock && haltClock(clock, at);

/** The case after an event; an event that is not about a case leaves it as it is. Total and pure. */
export const evolveCase = (current: RectificationCase, event: TicketEvent): RectificationCase => {
  const { at, by } = event;
  const verified = { verifyClock: haltClock(current.verifyClock, at) };
  const finished = {
    state: 'closed' as const,
    closedAt: at,
    verifyClock: haltClock(current.verifyClock, at),
    rectifyClock: halted(current.rectifyClock, at),
    callbackClock: halted(current.callbackClock, at),
  };
  switch (event.type) {
    case 'ReviewUpheld':
      return {
        ...current,
        ...verified,
        state: 'upheld',
        finding: 'upheld',
        findingBy: by.id,
        findingGround: event.ground,
        rectifyClock: event.rectify,
      };
    case 'FindingProposed':
      return {
        ...current,
        state: 'finding-proposed',
        finding: event.finding,
        findingBy: by.id,
        findingByName: by.name,
        findingGround: event.ground,
        findingBody: event.body ?? null,
      };
    case 'CasePassedOn':
      return {
        ...current,
        state: 'verifying',
        passedOnFrom: [...current.passedOnFrom, { unit: current.unit, unitName: current.unitName, at }],
        unit: event.body.code,
        unitName: event.body.unit,
        finding: null,
        findingBy: null,
        findingGround: '',
        findingBody: null,
        verifyClock: event.verify,
      };
    case 'FindingConfirmed':
      return { ...current, ...finished, result: event.result, conclusion: event.conclusion };
    case 'FindingRejected':
      return {
        ...current,
        ...verified,
        state: 'upheld',
        finding: 'upheld',
        findingBy: by.id,
        findingGround: `复核不同意：${event.note}`,
        rectifyClock: event.rectify,
      };
    case 'MeasuresProposed': {
      const { way, problem = '', text, responsible, rectify } = event;
      return {
        ...current,
        state: 'rectifying',
        measures: [...current.measures, { way, problem, text, responsible, at }],
        rectifyClock: rectify,
      };
    }
    case 'FeedbackGiven':
      return {
        ...current,
        state: 'second-callback',
        callbackClock: event.callback,
        feedback: [...current.feedback, { text: event.text, evidence: event.evidence, at }],
        rectifyClock: halted(current.rectifyClock, at),
      };
    case 'SecondCallbackMissed':
      return { ...current, misses: [...current.misses, { at, by: by.name, note: event.note }] };
    case 'OnceMore':
      return {
        ...current,
        state: 'upheld',
        repeats: current.repeats + 1,
        misses: [],
        callbackClock: halted(current.callbackClock, at),
        rectifyClock: event.rectify,
      };
    case 'CaseEscalated':
      return {
        ...current,
        state: 'escalated',
        callbackClock: halted(current.callbackClock, at),
        rectifyClock: event.rectify,
      };
    case 'CaseClosed':
      return { ...current, ...finished, result: event.result, conclusion: event.conclusion };
    default:
      return current;
  }
};
