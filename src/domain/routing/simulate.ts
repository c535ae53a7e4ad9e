import type { FunctionCode } from '../directory/unit.ts';
import type { BodyReference, MatterReference, RoutingAnswer, RoutingQuestion } from './answer.ts';
import { route } from './route.ts';
import type { Standard } from './standard.ts';

/** A ticket of the past as it is asked again. */
export type PastTicket = {
  number: string;
  title: string;
  question: RoutingQuestion;
  /** The body that a person dispatched it to; null where none was. */
  decided: BodyReference | null;
};

/** Where an answer sends a ticket. */
export type Goal = {
  decision: RoutingAnswer['decision'];
  /** The body, or the number of the other channel; empty when it is refused without one. */
  unit: string;
  code: string;
  function: FunctionCode | null;
  matter: MatterReference | null;
  probability: number;
};

/** A ticket that would be answered otherwise; `elsewhere` is false where only its matter changes. */
export type Move = {
  ticket: string;
  title: string;
  elsewhere: boolean;
  from: Goal;
  to: Goal;
  /** Whether the present answer or the draft's names the body that a person chose; null where no person did, or neither does. */
  right: 'from' | 'to' | null;
};

/** How many tickets go from one function to another; other channels and refusals stand under their own names. */
export type Flow = { from: string; to: string; count: number };

export type Simulation = {
  tickets: number;
  elsewhere: number;
  /** Same body, other matter. */
  otherMatter: number;
  /** Moves towards what a person had decided, and away from it. */
  better: number;
  worse: number;
  moves: Move[];
  flows: Flow[];
};

const goalOf = (answer: RoutingAnswer): Goal => {
  const { decision, redirectTo, lead, matter, candidates } = answer;
  const ours = decision === 'dispatch' || decision === 'confirm';
  return {
    decision,
    unit: ours ? (lead?.unit ?? '') : (redirectTo ?? ''),
    code: ours ? (lead?.code ?? '') : (redirectTo ?? ''),
    function: ours ? (lead?.function ?? null) : null,
    matter: ours ? matter : null,
    probability: ours ? (candidates[0]?.probability ?? 0) : 1,
  };
};

/** Whether a goal lies in the hands of ours; whether a person must confirm does not make it another one. */
const kindOf = ({ decision }: Goal): 'ours' | 'redirect' | 'decline' =>
  decision === 'dispatch' || decision === 'confirm' ? 'ours' : decision;

const goesElsewhere = (from: Goal, to: Goal): boolean => kindOf(from) !== kindOf(to) || from.code !== to.code;

/** What a goal is counted under: the function of the body, or the other channel. */
const countedUnder = (goal: Goal): string =>
  goal.function ?? (goal.decision === 'decline' && goal.unit === '' ? 'decline' : `channel ${goal.unit}`);

const rightOf = (decided: BodyReference | null, from: Goal, to: Goal): Move['right'] => {
  if (decided === null || from.code === to.code) return null;
  if (decided.code === from.code) return 'from';
  return decided.code === to.code ? 'to' : null;
};

/** The move of a ticket from one answer to another; null when it stays where it is. */
export const moveOf = (past: PastTicket, present: RoutingAnswer, draft: RoutingAnswer): Move | null => {
  const [from, to] = [goalOf(present), goalOf(draft)];
  const elsewhere = goesElsewhere(from, to);
  if (!elsewhere && from.matter?.code === to.matter?.code) return null;
  const right = elsewhere ? rightOf(past.decided, from, to) : null;
  return { ticket: past.number, title: past.title, elsewhere, from, to, right };
};

const flowsOf = (moves: readonly Move[]): Flow[] => {
  const counts = new Map<string, Flow>();
  for (const { from, to } of moves) {
    const flow = { from: countedUnder(from), to: countedUnder(to), count: 0 };
    const known = counts.get(`${flow.from}\n${flow.to}`) ?? flow;
    known.count += 1;
    counts.set(`${flow.from}\n${flow.to}`, known);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.from < b.from ? -1 : 1));
};

/** Sums up the moves among so many tickets. */
export const simulationOf = (tickets: number, moves: Move[]): Simulation => {
  const elsewhere = moves.filter((move) => move.elsewhere);
  return {
    tickets,
    elsewhere: elsewhere.length,
    otherMatter: moves.length - elsewhere.length,
    better: moves.filter((move) => move.right === 'to').length,
    worse: moves.filter((move) => move.right === 'from').length,
    moves,
    flows: flowsOf(elsewhere),
  };
};

/** Routes past tickets under the present standard and under a draft, and gives those that would move. */
export const simulate = (present: Standard, draft: Standard, past: readonly PastTicket[]): Simulation =>
  simulationOf(
    past.length,
    past.flatMap((each) => moveOf(each, route(present, each.question), route(draft, each.question)) ?? []),
  );
