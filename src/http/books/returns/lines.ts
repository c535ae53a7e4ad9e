import type { Context } from 'hono';
import type { GroupSumLine, PingPongLine, ReturnLine } from '../../../../views/books/returns/columns.tsx';
import { isUnitRole } from '../../../domain/access/role.ts';
import { daysLost, sumReturns, sumReturnsBy } from '../../../domain/quality/return-sums.ts';
import { type ReturnReason, returnReasonNames } from '../../../domain/ticket/return-reason.ts';
import type { ReturnRequest } from '../../../domain/ticket/state.ts';
import { dispatchedByUnit, listReturns, repeatedReturns } from '../../../store/returns.ts';
import type { TicketReturnRow } from '../../../store/schema.ts';
import type { Env } from '../../env.ts';
import type { ReturnWish } from './wish.ts';

/** As many as a spreadsheet still handles; the sums are made of no more. */
const MOST = 20_000;
const PING_PONG = 20;

/** A row as the domain counts it. */
const counted = (row: TicketReturnRow) => ({
  ...row,
  dispatchedAt: row.dispatchedAt.getTime(),
  requestedAt: row.requestedAt.getTime(),
  decidedAt: row.decidedAt?.getTime() ?? null,
  outcome: row.outcome as ReturnRequest['outcome'],
  reason: row.reason as ReturnReason,
});

/** Who works in a unit no longer sees a ticket that has gone elsewhere. */
const hrefOf = (c: Context<Env>, number: string): string | null =>
  isUnitRole(c.var.person.role) ? null : `/tickets/${number}`;

const lineOf = (c: Context<Env>, row: TicketReturnRow): ReturnLine => {
  const { now, installation } = c.var;
  const one = counted(row);
  return {
    ticket: one.ticket,
    sequence: one.sequence,
    href: hrefOf(c, one.ticket),
    unitName: one.unitName,
    matterName: one.matterName,
    reason: returnReasonNames[one.reason] ?? one.reason,
    clause: one.clause,
    dispatchedAt: one.dispatchedAt,
    requestedAt: one.requestedAt,
    decidedAt: one.decidedAt,
    outcome: one.outcome,
    days: daysLost(installation.timekeeping, one, now),
  };
};

/** A page of single returns. */
export const returnPage = async (c: Context<Env>, { question, after }: ReturnWish, size: number) => {
  const { rows, next, count } = await listReturns(c.var.installation.store, question, after, size);
  return { lines: rows.map((row) => lineOf(c, row)), next, count };
};

/** All single returns for a file. */
export const returnLines = async (c: Context<Env>, wish: ReturnWish): Promise<ReturnLine[]> =>
  (await returnPage(c, { ...wish, after: null }, MOST)).lines;

/** 反复退单: each ticket with the bodies that sent it back and the days that all its returns cost. */
export const pingPongLines = async (c: Context<Env>, { question }: ReturnWish): Promise<PingPongLine[]> => {
  const { installation, now } = c.var;
  const tickets = await repeatedReturns(installation.store, question, PING_PONG);
  return tickets.map(({ ticket, returns }) => {
    const all = returns.map(counted);
    const { returns: times, days } = sumReturns(all, installation.timekeeping, now);
    const last = all.at(-1);
    return {
      ticket,
      href: hrefOf(c, ticket),
      times,
      units: all.map(({ unitName, reason }) => `${unitName}（${returnReasonNames[reason] ?? reason}）`),
      outcome: last?.outcome ?? 'pending',
      days,
    };
  });
};

/** All returns that are asked about, added up as a whole, by unit and by reason; with the orders that each unit was given. */
export const returnSums = async (c: Context<Env>, { question }: ReturnWish) => {
  const { now, installation } = c.var;
  const { store, timekeeping } = installation;
  const rows = (await listReturns(store, question, null, MOST)).rows.map(counted);
  const dispatched = await dispatchedByUnit(store, question);
  const byUnit = sumReturnsBy(rows, ({ unit }) => unit ?? '', timekeeping, now).map(
    ({ last, ...sums }): GroupSumLine => ({
      ...sums,
      name: last.unitName,
      dispatched: dispatched.get(sums.key) ?? 0,
    }),
  );
  const byReason = sumReturnsBy(rows, ({ reason }) => reason, timekeeping, now).map(
    ({ last, ...sums }): GroupSumLine => ({
      ...sums,
      name: returnReasonNames[last.reason] ?? last.reason,
      dispatched: null,
    }),
  );
  const total = sumReturns(rows, timekeeping, now);
  const given = [...dispatched.values()].reduce((sum, number) => sum + number, 0);
  return { total, given, byUnit, byReason };
};
