import { Readable } from 'node:stream';
import { type Context, Hono } from 'hono';
import { ledgerColumns } from '../../../../views/books/rectifications/ledger-columns.tsx';
import { LedgerPage } from '../../../../views/books/rectifications/ledger-page.tsx';
import { WorkFrame } from '../../../../views/layout/work-frame.tsx';
import { localDateOf } from '../../../domain/deadline/local-time.ts';
import { periodNames, periods } from '../../../domain/quality/period.ts';
import { ledgerPartNames, ledgerParts } from '../../../domain/rectification/ledger.ts';
import { streamXlsx } from '../../../reports/xlsx.ts';
import { casesByUnit, countLedger, ledgerPage } from '../../../store/rectification-ledger.ts';
import type { Env } from '../../env.ts';
import { frameOf } from '../../frame.ts';
import { only, signedIn } from '../../middleware/signed-in.ts';
import { sendTable } from '../../send-table.ts';
import { batchPublication } from './batch-publication.tsx';
import { lineOfEntry } from './ledger-lines.ts';
import { ledgerAddress, readLedgerWish } from './ledger-wish.ts';

const PAGE_SIZE = 30;
const FILE_SIZE = 10_000;
const UNITS_SHOWN = 30;
const readers = only('handler', 'unit-lead', 'dispatcher', 'supervisor', 'auditor', 'administrator');

/** 整改台账 within what the person may see: a unit its own cases, the hotline all of its city. */
export const rectificationBook = new Hono<Env>();

rectificationBook.use('/books/rectifications', signedIn, readers);
rectificationBook.use('/books/rectifications/*', signedIn, readers);
rectificationBook.use('/books/rectifications.csv', signedIn, readers);
rectificationBook.use('/books/rectifications.xlsx', signedIn, readers);

rectificationBook.get('/books/rectifications', async (c) => {
  const { installation, person, now } = c.var;
  const wish = readLedgerWish(c);
  const { store, directory } = installation;
  const { entries, before, after } = await ledgerPage(store, wish.question, { size: PAGE_SIZE, from: wish.from });
  const units = await casesByUnit(store, wish.question, UNITS_SHOWN);
  return c.html(
    <WorkFrame {...(await frameOf(c))} title="整改台账">
      <LedgerPage
        count={await countLedger(store, wish.question)}
        parts={ledgerParts.map((part) => ({
          name: ledgerPartNames[part],
          href: ledgerAddress(wish, { part }),
          current: part === wish.part,
        }))}
        periods={periods.map((period) => ({
          name: periodNames[period],
          href: ledgerAddress(wish, { period }),
          current: period === wish.period,
        }))}
        narrowed={
          wish.unit === null
            ? null
            : {
                name: directory.units.get(wish.unit)?.name ?? wish.unit,
                href: ledgerAddress(wish, { unit: null }),
              }
        }
        lines={entries.map((entry) => lineOfEntry(entry, now))}
        units={units.map(({ unit, ...sums }) => ({ ...sums, href: unit && ledgerAddress(wish, { unit }) }))}
        exports={[
          { name: '导出 CSV', href: ledgerAddress(wish, {}, '/books/rectifications.csv') },
          { name: '导出 xlsx', href: ledgerAddress(wish, {}, '/books/rectifications.xlsx') },
        ]}
        batch={person.role === 'supervisor' ? '/books/rectifications/publications' : null}
        previous={before ? ledgerAddress(wish, { before }) : undefined}
        next={after ? ledgerAddress(wish, { after }) : undefined}
        everything={ledgerAddress({ part: 'all', unit: null, period: '12m' })}
        now={now}
      />
    </WorkFrame>,
  );
});

const linesOf = async (c: Context<Env>) => {
  const { now, installation } = c.var;
  const columns = ledgerColumns(now);
  const { entries } = await ledgerPage(installation.store, readLedgerWish(c).question, { size: FILE_SIZE });
  return { columns, lines: entries.map((entry) => lineOfEntry(entry, now)) };
};

const asFile = (c: Context<Env>, ending: string): string => {
  const name = `整改台账-${localDateOf(c.var.now)}.${ending}`;
  return `attachment; filename="rectifications.${ending}"; filename*=UTF-8''${encodeURIComponent(name)}`;
};

rectificationBook.get('/books/rectifications.csv', async (c) => {
  const { columns, lines } = await linesOf(c);
  return sendTable(c, '整改台账', columns, lines);
});

rectificationBook.get('/books/rectifications.xlsx', async (c) => {
  const { columns, lines } = await linesOf(c);
  const sheet = {
    name: '整改台账',
    columns: columns.map(({ title, fit }) => ({ title, width: fit === 'prose' ? 48 : 18 })),
    rows: lines.map((line) => columns.map(({ text }) => text(line))),
  };
  return c.body(Readable.toWeb(streamXlsx(sheet)) as ReadableStream, 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': asFile(c, 'xlsx'),
  });
});

rectificationBook.route('/', batchPublication);
