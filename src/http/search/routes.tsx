import { and, eq, or, type SQL } from 'drizzle-orm';
import { Hono } from 'hono';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { SearchPage } from '../../../views/search/search-page.tsx';
import type { StaffRole } from '../../domain/access/role.ts';
import { isHiddenFrom } from '../../domain/privacy/as-seen-by.ts';
import type { Store } from '../../store/database.ts';
import { withinScope } from '../../store/scope.ts';
import { calledFrom, numberBegins, searchWords, speaksOf } from '../../store/ticket-search.ts';
import { findTicket } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { signedIn } from '../middleware/signed-in.ts';
import { ticketListOf } from '../queue/ticket-list.ts';
import { wantsPart } from '../queue/wants-part.ts';

export const search = new Hono<Env>();

/** A caller's number is personal data: only who talks with citizens may look tickets up by it. */
const phoneRoles: readonly StaffRole[] = ['seat-agent', 'dispatcher', 'supervisor'];

const QUERY_LIMIT = 200;

/** What was typed: as a number of a ticket, as a caller's number, or as words. */
const conditionOf = (store: Store, typed: string, role: StaffRole): SQL | undefined => {
  const byPhone = phoneRoles.includes(role);
  const digits = typed.replace(/[\s-]/gu, '');
  // The words of a confidential ticket would tell who wrote it: whoever must not know finds it by number only.
  const open = isHiddenFrom(role, { confidential: true }) ? eq(store.schema.ticket.confidential, false) : undefined;
  const words = and(speaksOf(store, searchWords(typed)), open);
  if (!/^\d{4,20}$/u.test(digits)) return words;
  return or(numberBegins(store, digits), byPhone ? calledFrom(store, digits) : undefined, words);
};

search.get('/search', signedIn, async (c) => {
  const { installation, person, scope } = c.var;
  const { store } = installation;
  const query = (c.req.query('q') ?? '').normalize('NFKC').replaceAll('\u0000', '').trim().slice(0, QUERY_LIMIT);
  const byPhone = phoneRoles.includes(person.role);
  const exact = /^\d{14}$/u.test(query) ? await findTicket(store, scope, query) : null;
  if (exact) return c.redirect(`/tickets/${exact.number}`, 303);
  const found =
    query === ''
      ? null
      : await ticketListOf(c, {
          title: `“${query}”的搜索结果`,
          path: '/search',
          fixed: { q: query },
          condition: and(withinScope(store, scope), conditionOf(store, query, person.role)),
          usual: { key: 'registered', direction: 'descending' },
          timed: true,
          empty: {
            why: `没有找到与“${query}”有关的工单。`,
            advice: `只在您的办理范围内查找。请核对编号${byPhone ? '或号码' : ''}，或换一个词、少用几个词再试。`,
          },
        });
  const content = <SearchPage query={query} list={found?.list ?? null} byPhone={byPhone} />;
  const status = found?.status ?? 200;
  if (wantsPart(c)) return c.html(content, status);
  return c.html(
    <WorkFrame {...(await frameOf(c))} title="搜索" query={query}>
      {content}
    </WorkFrame>,
    status,
  );
});
