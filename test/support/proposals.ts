import type { Candidate, Decision, RoutingAnswer } from '../../src/domain/routing/answer.ts';
import type { DispatchOrder } from '../../src/domain/ticket/commands.ts';
import { zhou } from './people.ts';
import { order, type Step } from './tickets.ts';

const reason = (rule: string, clause: string) => ({ rule, clause, words: [], sentence: `归口规范第 ${clause} 条。` });

/** 茅箭区城管 and 十堰交管, as the router proposes them for a stall on the pavement. */
export const stallCandidates: readonly Candidate[] = [
  {
    function: 'urban-management',
    unit: '十堰市茅箭区城市管理执法局',
    code: 'urban-management@420302',
    probability: 0.8,
    matter: { code: '020104', path: ['城市管理', '市容秩序', '占道经营'], clause: '2.1.4' },
    because: [reason('um-stalls', '2.1.4')],
  },
  {
    function: 'traffic-police',
    unit: '十堰市公安局交通管理局',
    code: 'traffic-police@420300',
    probability: 0.1,
    matter: { code: '010301', path: ['公共安全', '道路交通', '违法停车'], clause: '1.3.1' },
    because: [reason('tp-parking', '1.3.1')],
  },
];

/** What the router says of the stall: the two candidates, the first with this probability. */
export const stallRouting = (probability = 0.8, decision: Decision = 'confirm'): RoutingAnswer => {
  const candidates = stallCandidates.map((candidate, index) =>
    index === 0 ? { ...candidate, probability } : candidate,
  );
  const [first] = candidates;
  return {
    kind: 'complaint',
    urgency: 'routine',
    decision,
    redirectTo: null,
    matter: first?.matter ?? null,
    division: { code: '420302', name: '茅箭区', by: 'chosen', words: [] },
    lead: first ? { unit: first.unit, code: first.code, function: first.function } : null,
    assist: [],
    candidates,
    because: first?.because ?? [],
    whyNotSecond: '',
    edition: '2026.1',
  };
};

/** An order for the second candidate, with the reason why. */
export const correctedOrder: DispatchOrder = {
  ...order,
  lead: { unit: '十堰市公安局交通管理局', code: 'traffic-police@420300', function: 'traffic-police' },
  assist: [],
  matter: { code: '010301', path: ['公共安全', '道路交通', '违法停车'], clause: '1.3.1' },
  correction: '职责不符',
};

/** The dispatcher sends it to the first or to the second candidate. */
export const dispatchAt = (at: string, corrected = false): Step => [
  at,
  zhou,
  { type: 'Dispatch', order: corrected ? correctedOrder : order },
];
