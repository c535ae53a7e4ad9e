import { Hono } from 'hono';
import type { Env } from '../env.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { ledgerPage } from './ledger.tsx';
import { noticeCsv, noticePage, noticeXlsx } from './notice.tsx';
import { orderPage } from './order.tsx';
import { orderReaders } from './readers.ts';

const readers = only(...orderReaders);

/** 督办单, their ledger, and the notice of the month. */
export const supervision = new Hono<Env>()
  .get('/supervision/:id', signedIn, orderPage)
  .get('/books/supervision', signedIn, readers, ledgerPage)
  .get('/books/notices', signedIn, readers, noticePage)
  .get('/books/notices.csv', signedIn, readers, noticeCsv)
  .get('/books/notices.xlsx', signedIn, readers, noticeXlsx);
