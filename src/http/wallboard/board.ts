import type { Context } from 'hono';
import type { HalfHourLine } from '../../../views/calls/figure-columns.tsx';
import type { Board } from '../../../views/wallboard/wallboard-board.tsx';
import { type CallOutcome, callOutcomeNames } from '../../domain/call/call.ts';
import { type CallFigures, HALF_HOURS, halfHourName, noFigures, sumFigures } from '../../domain/call/figures.ts';
import { instantAt, localDateOf } from '../../domain/deadline/local-time.ts';
import { DAY } from '../../domain/instant.ts';
import { type BreakReason, breakReasonNames, type SeatState } from '../../domain/seat/seat.ts';
import { halfHoursChart } from '../../reports/call-chart.ts';
import {
  callOutcomes,
  type FigureQuestion,
  figuresByStretch,
  mattersOfCalls,
  waitingCalls,
} from '../../store/call-figures.ts';
import { seatsIn } from '../../store/seat-list.ts';
import type { Env } from '../env.ts';

const MATTERS = 10;

const todayOf = (c: Context<Env>): FigureQuestion => {
  const from = instantAt(localDateOf(c.var.now), 0);
  return { scope: c.var.scope, from, to: from + DAY };
};

const wholeDay = async (c: Context<Env>, question: FigureQuestion): Promise<CallFigures[]> => {
  const found = new Map(
    (await figuresByStretch(c.var.installation.store, question)).map(({ place, figures }) => [place, figures]),
  );
  return Array.from({ length: HALF_HOURS }, (_, place) => found.get(place) ?? noFigures);
};

/** The half hours of today that had calls, as lines of a table. */
export const halfHourLines = async (c: Context<Env>): Promise<HalfHourLine[]> =>
  (await wholeDay(c, todayOf(c)))
    .map((figures, place) => ({ ...figures, from: halfHourName(place) }))
    .filter(({ arrived }) => arrived > 0);

/** Everything on the wall, as it is now. */
export const boardOf = async (c: Context<Env>): Promise<Board> => {
  const { installation, scope, now } = c.var;
  const { store } = installation;
  const question = todayOf(c);
  const halfHours = await wholeDay(c, question);
  const [waiting, seats, matters, outcomes] = [
    await waitingCalls(store, scope),
    await seatsIn(store, scope),
    await mattersOfCalls(store, question, MATTERS),
    await callOutcomes(store, question),
  ];
  return {
    ...waiting,
    figures: sumFigures(halfHours),
    seats: seats
      .filter(({ enabled, active }) => enabled && active)
      .map(({ account, name, number, state, reason, since }) => ({
        account,
        name,
        number,
        state: state as SeatState,
        reason: reason !== null && reason in breakReasonNames ? (reason as BreakReason) : null,
        since: since.getTime(),
      })),
    matters: matters.map(({ name, calls }) => ({ name: name ?? '还没有定事项', value: calls })),
    outcomes: outcomes.map(({ outcome, calls }) => ({
      name: callOutcomeNames[outcome as CallOutcome] ?? '没有结果',
      value: calls,
      href: `/calls?range=today&direction=inbound&purpose=appeal&outcome=${outcome ?? ''}`,
    })),
    svg: halfHoursChart(halfHours),
    now,
  };
};
