import { Hono } from 'hono';
import { CallsBookPage } from '../../../../views/books/calls/calls-book-page.tsx';
import { dayColumns, seatFileColumns } from '../../../../views/books/calls/columns.tsx';
import { sumFigures } from '../../../domain/call/figures.ts';
import { addMonths, monthOf, sayMonth } from '../../../domain/quality/month.ts';
import type { Env } from '../../env.ts';
import { frameOf } from '../../frame.ts';
import { only, signedIn } from '../../middleware/signed-in.ts';
import { sendTable } from '../../send-table.ts';
import { BOOK_PATH, callsBookAddress, closingLines, dayLines, readCallsBookWish, seatLines } from './book.ts';

const MONTHS = 6;
const readers = only('shift-lead', 'supervisor', 'auditor');

/** 话务月报: the telephone of a month, by day and by seat. */
export const callsBook = new Hono<Env>()
  .use(BOOK_PATH, signedIn, readers)
  .use(`${BOOK_PATH}/*`, signedIn, readers)
  .get(BOOK_PATH, async (c) => {
    const wish = readCallsBookWish(c);
    const { month, seat } = wish;
    const running = monthOf(c.var.now);
    const days = await dayLines(c, wish);
    const seats = await seatLines(c, wish);
    const name = seats.find(({ account }) => account === seat)?.name ?? seat;
    return c.html(
      <CallsBookPage
        frame={await frameOf(c)}
        book={{
          months: Array.from({ length: MONTHS }, (_, index) => addMonths(running, -index)).map((each) => ({
            name: sayMonth(each),
            href: callsBookAddress(each, seat),
            current: each === month,
          })),
          month: sayMonth(month),
          narrowed: name === null ? null : { name, href: callsBookAddress(month, null) },
          figures: sumFigures(days),
          days: days.toReversed(),
          seats,
          ...(await closingLines(c, wish)),
          csv: {
            days: callsBookAddress(month, seat, `${BOOK_PATH}/days.csv`),
            seats: callsBookAddress(month, seat, `${BOOK_PATH}/seats.csv`),
          },
        }}
      />,
    );
  })
  .get(`${BOOK_PATH}/days.csv`, async (c) => {
    const wish = readCallsBookWish(c);
    return sendTable(c, `话务月报-按日-${wish.month}`, dayColumns, await dayLines(c, wish));
  })
  .get(`${BOOK_PATH}/seats.csv`, async (c) => {
    const wish = readCallsBookWish(c);
    return sendTable(c, `话务月报-按坐席-${wish.month}`, seatFileColumns, await seatLines(c, wish));
  });
