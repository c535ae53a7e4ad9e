import { Readable } from 'node:stream';
import type { Context } from 'hono';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import type { Sort } from '../../../views/parts/data-table.tsx';
import { type NoticeWords, noticeColumns } from '../../../views/supervision/notice-columns.tsx';
import { NoticePage } from '../../../views/supervision/notice-page.tsx';
import { workingDaysLate } from '../../domain/deadline/lateness.ts';
import { addMonths, monthOf, sayMonth } from '../../domain/quality/month.ts';
import { monthTotal } from '../../domain/quality/unit-month.ts';
import { writeCsv } from '../../reports/csv.ts';
import { streamXlsx } from '../../reports/xlsx.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { type NoticeWish, noticeAddress, noticeLines, readNoticeWish } from './notice-wish.ts';

const MONTHS = 12;

const wordsOf = (c: Context<Env>): NoticeWords => ({
  late: (oldestDue) => {
    const days = workingDaysLate(c.var.installation.timekeeping, oldestDue, c.var.now);
    return days === 0 ? '不足 1 个工作日' : `${days} 个工作日`;
  },
});

/** `GET /books/notices`: 月度通报. */
export const noticePage = async (c: Context<Env>): Promise<Response> => {
  const wish = readNoticeWish(c);
  const lines = await noticeLines(c, wish);
  const running = monthOf(c.var.now);
  const months = Array.from({ length: MONTHS }, (_, index) => addMonths(running, -index));
  const sorted = (sort: Sort): string => noticeAddress('/books/notices', { ...wish, sort } as NoticeWish);
  return c.html(
    <WorkFrame {...(await frameOf(c))} title="月度通报">
      <NoticePage
        month={sayMonth(wish.month)}
        months={[...new Set([...months, wish.month])].map((month) => ({
          name: sayMonth(month),
          href: noticeAddress('/books/notices', { ...wish, month }),
          current: month === wish.month,
        }))}
        lines={lines}
        total={monthTotal(lines)}
        words={wordsOf(c)}
        sort={wish.sort}
        sortHref={sorted}
        ordersHref={(unit) => `/books/supervision?${new URLSearchParams({ unit, month: wish.month })}`}
        files={[
          { name: '导出 CSV', href: noticeAddress('/books/notices.csv', wish) },
          { name: '导出 xlsx', href: noticeAddress('/books/notices.xlsx', wish) },
        ]}
        now={c.var.now}
      />
    </WorkFrame>,
  );
};

const rowsOf = async (c: Context<Env>, wish: NoticeWish): Promise<string[][]> => {
  const words = wordsOf(c);
  const lines = await noticeLines(c, wish);
  return [...lines, monthTotal(lines)].map((line) => noticeColumns.map(({ text }) => text(line, words)));
};

const asFile = (month: string, ending: string): string =>
  `attachment; filename="notice-${month}.${ending}"; filename*=UTF-8''${encodeURIComponent(`月度通报-${month}.${ending}`)}`;

/** `GET /books/notices.csv`. */
export const noticeCsv = async (c: Context<Env>): Promise<Response> => {
  const wish = readNoticeWish(c);
  const titles = noticeColumns.map(({ title }) => title);
  return c.body(writeCsv(titles, await rowsOf(c, wish)), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': asFile(wish.month, 'csv'),
  });
};

/** `GET /books/notices.xlsx`. */
export const noticeXlsx = async (c: Context<Env>): Promise<Response> => {
  const wish = readNoticeWish(c);
  const columns = noticeColumns.map(({ key, title }) => ({ title, width: key === 'unit' ? 36 : 16 }));
  const stream = Readable.toWeb(streamXlsx({ name: wish.month, columns, rows: await rowsOf(c, wish) }));
  return c.body(stream as ReadableStream, 200, {
    'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'Content-Disposition': asFile(wish.month, 'xlsx'),
  });
};
