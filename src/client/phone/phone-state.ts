/** `lost`: the line broke off and is being built up again; `refused`: the server does not take the credentials. */
export type LineState = 'off' | 'connecting' | 'ready' | 'lost' | 'refused';

export type CallPhase = 'ringing' | 'dialling' | 'talking' | 'held';

/** One call of this telephone. `id` is its Call-ID, which the server knows too. */
export type PhoneCall = { id: string; phase: CallPhase; muted: boolean };

export type PhoneState = { line: LineState; calls: readonly PhoneCall[] };

export type PhoneEvent =
  | { type: 'line'; line: Exclude<LineState, 'lost'> }
  | { type: 'lost' }
  | { type: 'began'; call: string; phase: 'ringing' | 'dialling' }
  | { type: 'answered'; call: string }
  | { type: 'held'; call: string; held: boolean }
  | { type: 'muted'; call: string; muted: boolean }
  | { type: 'ended'; call: string };

/** A telephone that has not been taken into use. */
export const silent: PhoneState = { line: 'off', calls: [] };

/** From which phases a call may come into another one; anything else is an echo of what is over. */
const before: Record<'talking' | 'held', readonly CallPhase[]> = {
  talking: ['ringing', 'dialling', 'talking', 'held'],
  held: ['talking', 'held'],
};

const into = (state: PhoneState, call: string, phase: 'talking' | 'held'): PhoneState => ({
  ...state,
  calls: state.calls.map((one) => (one.id === call && before[phase].includes(one.phase) ? { ...one, phase } : one)),
});

/** The telephone after something has happened to it. What concerns a call that is not there changes nothing. */
export function after(state: PhoneState, event: PhoneEvent): PhoneState {
  switch (event.type) {
    case 'line':
      return { ...state, line: event.line };
    case 'lost':
      return { line: 'lost', calls: [] };
    case 'began':
      if (state.calls.some(({ id }) => id === event.call)) return state;
      return { ...state, calls: [...state.calls, { id: event.call, phase: event.phase, muted: false }] };
    case 'answered':
      return into(state, event.call, 'talking');
    case 'held':
      return into(state, event.call, event.held ? 'held' : 'talking');
    case 'muted':
      return {
        ...state,
        calls: state.calls.map((one) => (one.id === event.call ? { ...one, muted: event.muted } : one)),
      };
    case 'ended':
      return { ...state, calls: state.calls.filter(({ id }) => id !== event.call) };
  }
}
