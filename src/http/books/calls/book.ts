import type { Context } from 'hono';
import type { CallDayLine, CallSeatLine, ClosingLine } from '../../../../views/books/calls/columns.tsx';
import { type ClosingReason, closingReasonNames } from '../../../domain/call/call.ts';
import { noFigures } from '../../../domain/call/figures.ts';
import { localDateOf } from '../../../domain/deadline/local-time.ts';
import { DAY } from '../../../domain/instant.ts';
import { type Month, monthOf, periodOf, readMonth } from '../../../domain/quality/month.ts';
import { accountNames } from '../../../store/call-book.ts';
import { type CallEnding, callEndings, type FigureQuestion, figuresByStretch } from '../../../store/call-figures.ts';
import { figuresBySeat, timeByState } from '../../../store/call-month.ts';
import { seatsIn } from '../../../store/seat-list.ts';
import type { Env } from '../../env.ts';

export const BOOK_PATH = '/books/calls';

/** What an address of the book asks for. */
export type CallsBookWish = { month: Month; seat: string | null; question: FigureQuestion };

/** Reads month and seat from the address; what makes no sense is the running month and all seats. */
export const readCallsBookWish = (c: Context<Env>): CallsBookWish => {
  const month = readMonth(c.req.query('month')) ?? monthOf(c.var.now);
  const seat = /^[\w-]{1,60}$/u.exec(c.req.query('seat') ?? '')?.[0] ?? null;
  return { month, seat, question: { scope: c.var.scope, ...periodOf(month), account: seat } };
};

/** An address of the book. */
export const callsBookAddress = (month: Month, seat: string | null, path = BOOK_PATH): string =>
  `${path}?${new URLSearchParams({ month, ...(seat === null ? {} : { seat }) })}`;

type Opening = { from: string; to: string; seat?: string | null; closing?: string; open?: '1'; outcome?: string };

/** The calls behind a figure, in the book of calls. */
const callsAddress = ({ seat, ...words }: Opening): string =>
  `/calls?${new URLSearchParams({ ...words, ...(seat ? { seat } : {}), direction: 'inbound', purpose: 'appeal' })}`;

const lastDay = ({ to }: FigureQuestion): string => localDateOf(to - 1);

/** The days of the month that had calls. */
export const dayLines = async (c: Context<Env>, { question, seat }: CallsBookWish): Promise<CallDayLine[]> =>
  // Shanghai keeps one offset all year, so that every day has the same length.
  (await figuresByStretch(c.var.installation.store, question, DAY)).map(({ place, figures }) => {
    const day = localDateOf(question.from + place * DAY);
    return { ...figures, day, href: callsAddress({ from: day, to: day, seat }) };
  });

/** Everybody who answered, let ring, called, or was at a seat. */
export const seatLines = async (c: Context<Env>, { month, question }: CallsBookWish): Promise<CallSeatLine[]> => {
  const { installation, scope, now } = c.var;
  const { store } = installation;
  const calls = new Map((await figuresBySeat(store, question)).map((line) => [line.account, line]));
  const times = await timeByState(store, question, now);
  const accounts = [...new Set([...calls.keys(), ...times.map(({ account }) => account)])];
  const names = await accountNames(store, accounts);
  const numbers = new Map((await seatsIn(store, scope)).map(({ account, number }) => [account, number]));
  const from = localDateOf(question.from);
  const to = lastDay(question);
  return accounts
    .map((account): CallSeatLine => {
      const own = times.filter((time) => time.account === account);
      const wrapUp = own.find(({ state }) => state === 'after-call');
      const line = calls.get(account);
      const {
        account: _account,
        figures,
        ...made
      } = line ?? { account, figures: null, missedRings: 0, made: 0, reached: 0 };
      return {
        ...(figures ?? noFigures),
        ...made,
        account,
        name: names.get(account) ?? account,
        number: numbers.get(account) ?? null,
        wrapUps: wrapUp?.times ?? 0,
        wrapUpTime: wrapUp?.length ?? 0,
        times: Object.fromEntries(own.map(({ state, length }) => [state, length])),
        href: callsAddress({ from, to, seat: account }),
        alone: callsBookAddress(month, account),
      };
    })
    .sort((one, other) => other.answered - one.answered || (one.number ?? 0) - (other.number ?? 0));
};

/** What answered calls left: how many became tickets, and why the others did not. */
export const closingLines = async (
  c: Context<Env>,
  { question, seat }: CallsBookWish,
): Promise<{ ended: number; ticketed: number; closings: ClosingLine[] }> => {
  const endings = await callEndings(c.var.installation.store, question);
  const sum = (lines: readonly CallEnding[]): number => lines.reduce((all, { calls }) => all + calls, 0);
  const range = { from: localDateOf(question.from), to: lastDay(question), seat };
  return {
    ended: sum(endings),
    ticketed: sum(endings.filter(({ ticketed }) => ticketed)),
    closings: endings
      .filter(({ ticketed }) => !ticketed)
      .map(({ closing, calls }) => ({
        name: closing === null ? '待结束登记' : (closingReasonNames[closing as ClosingReason] ?? closing),
        calls,
        href: callsAddress(closing === null ? { ...range, open: '1' } : { ...range, closing }),
      })),
  };
};
