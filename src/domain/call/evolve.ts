import type { Call, CallEvent, CallState } from './call.ts';
import { mustBeClosed } from './closing.ts';
import { callGoal } from './transitions.ts';

type Begun = Pick<Call, 'direction' | 'purpose' | 'city' | 'phone' | 'startedAt'> & Partial<Call>;

const begun = (id: string, parts: Begun): Call => ({
  id,
  sipCallId: null,
  line: '',
  skill: null,
  account: null,
  state: 'waiting',
  ringingAt: null,
  answeredAt: null,
  endedAt: null,
  outcome: null,
  endedBy: null,
  ticket: null,
  task: null,
  transferredFrom: null,
  tried: [],
  closedAt: null,
  closingReason: null,
  closingNote: '',
  version: 1,
  ...parts,
});

const firstOf = (id: string, event: CallEvent): Call => {
  switch (event.type) {
    case 'Arrived': {
      const { sipCallId, phone, line, city, skill, purpose, transferredFrom, at } = event;
      const how = { direction: 'inbound' as const, purpose, sipCallId, line, skill, transferredFrom };
      return begun(id, { ...how, phone, city, startedAt: at });
    }
    case 'Planned': {
      const { account, phone, city, purpose, ticket, task, at } = event;
      const how = { direction: 'outbound' as const, purpose, account, ticket, task, state: 'planned' as const };
      return begun(id, { ...how, phone, city, startedAt: at });
    }
    default:
      throw new Error(`call ${id} begins with ${event.type}`);
  }
};

/** What an event says beside the state. */
const changed = (call: Call, event: CallEvent): Partial<Call> => {
  const { at } = event;
  switch (event.type) {
    case 'Dialled':
      return { sipCallId: event.sipCallId, ringingAt: at };
    case 'Rang':
      return { account: event.account, ringingAt: call.ringingAt ?? at };
    case 'NotTaken':
      return { account: null, tried: [...call.tried.filter((one) => one !== event.account), event.account] };
    case 'Answered':
      // Who answered outside has no account here.
      return { account: event.account === '' ? null : event.account, answeredAt: at };
    case 'Ended': {
      const ended = { ...call, outcome: event.outcome, endedAt: at, endedBy: event.by };
      const { outcome, endedAt, endedBy } = ended;
      return { outcome, endedAt, endedBy, closedAt: call.closedAt ?? (mustBeClosed(ended) ? null : at) };
    }
    case 'TicketAttached':
      return { ticket: event.ticket, closedAt: call.closedAt ?? at };
    case 'Closed':
      return { closedAt: at, closingReason: event.reason, closingNote: event.note };
    case 'CallbackPromised':
      return { task: event.task };
    default:
      return {};
  }
};

const stateAfter = (call: Call, event: CallEvent): CallState => {
  const goal = callGoal(call.state, event.type);
  if (goal === null) throw new Error(`call ${call.id}: ${event.type} while ${call.state}`);
  return goal === 'same' ? call.state : goal;
};

/** The call after one more event. Throws where the table knows no such event: facts are decided before. */
export const evolveCall = (call: Call, event: CallEvent): Call => ({
  ...call,
  ...changed(call, event),
  state: stateAfter(call, event),
  version: call.version + 1,
});

/** The call of its events, first to last. */
export const foldCall = (id: string, [first, ...rest]: readonly CallEvent[]): Call => {
  if (first === undefined) throw new Error(`call ${id} has no events`);
  return rest.reduce(evolveCall, firstOf(id, first));
};
