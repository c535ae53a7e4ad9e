import { and, eq, or, type SQL } from 'drizzle-orm';
import { type Context, Hono } from 'hono';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { SearchPage } from '../../../views/search/search-page.tsx';
import type { Installation } from '../../commands/installation.ts';
import type { Scope } from '../../domain/access/actor.ts';
import type { StaffRole } from '../../domain/access/role.ts';
import { isHiddenFrom } from '../../domain/privacy/as-seen-by.ts';
import { cutApart, phrasesOf, searchWords } from '../../domain/search/question.ts';
import { withinScope } from '../../store/scope.ts';
import { type IndexQuestion, marksOf } from '../../store/text-index.ts';
import { amongNewestHits, calledFrom, isFound, numberBegins } from '../../store/ticket-search.ts';
import { findTicket } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { signedIn } from '../middleware/signed-in.ts';
import { ticketListOf } from '../queue/ticket-list.ts';
import { wantsPart } from '../queue/wants-part.ts';

export const search = new Hono<Env>();

/** A caller's number is personal data: only who talks with citizens may look tickets up by it. */
const phoneRoles: readonly StaffRole[] = ['seat-agent', 'shift-lead', 'dispatcher', 'supervisor'];

const QUERY_LIMIT = 200;

/** A year and a month at least: so numbers of tickets begin. */
const NUMBER_BEGINS = /^20\d{4,18}$/u;
const DIGITS = /^\d{4,20}$/u;
/** The shortest number of a telephone without its area code. */
const SHORTEST_PHONE = 7;
const QUOTED = /["“”]/u;

/** What is looked for: a condition, and words to be found unless they are in it; `instead` when only other words than those typed are found. */
type Sought = { condition: SQL | undefined; question?: IndexQuestion; instead?: string[] };

/** The words as they were typed, or, where no ticket holds them so, cut apart. */
const soughtWords = async (
  installation: Installation,
  scope: Scope,
  typed: string,
  open: SQL | undefined,
): Promise<Sought> => {
  const { store, standard } = installation;
  const condition = and(withinScope(store, scope), open);
  const marks = marksOf(scope);
  const words = searchWords(typed);
  const question = { phrases: phrasesOf(words), marks };
  const apart = QUOTED.test(typed) ? words : cutApart(words, standard.segment);
  if (apart.join(' ') === words.join(' ') || (await isFound(store, condition, question)))
    return { condition, question };
  const other = { phrases: phrasesOf(apart), marks };
  return (await isFound(store, condition, other))
    ? { condition, question: other, instead: apart }
    : { condition, question };
};

/** What was typed: as a number of a ticket, as a caller's number, or as words. */
const soughtFor = async (c: Context<Env>, typed: string): Promise<Sought> => {
  const { installation, scope, person } = c.var;
  const { store } = installation;
  // The words of a confidential ticket would tell who wrote it: whoever must not know finds it by number only.
  const open = isHiddenFrom(person.role, { confidential: true })
    ? eq(store.schema.ticket.confidential, false)
    : undefined;
  const digits = typed.replace(/[\s-]/gu, '');
  if (!DIGITS.test(digits)) return soughtWords(installation, scope, typed, open);
  const called = phoneRoles.includes(person.role) ? calledFrom(store, digits) : undefined;
  const within = withinScope(store, scope);
  if (NUMBER_BEGINS.test(digits)) {
    const begins = numberBegins(store, digits);
    return { condition: and(within, digits.length < SHORTEST_PHONE ? begins : or(begins, called)) };
  }
  const written = amongNewestHits(store, { phrases: phrasesOf(searchWords(typed)), marks: marksOf(scope) });
  return { condition: and(within, or(called, and(written, open))) };
};

/** What was typed in quotation marks, those of its own not doubled. */
const inQuotes = (typed: string): string => (QUOTED.test(typed) ? typed : `“${typed}”`);

search.get('/search', signedIn, async (c) => {
  const { installation, person, scope } = c.var;
  const { store } = installation;
  const query = (c.req.query('q') ?? '').normalize('NFKC').replaceAll('\u0000', '').trim().slice(0, QUERY_LIMIT);
  const byPhone = phoneRoles.includes(person.role);
  const exact = /^\d{14}$/u.test(query) ? await findTicket(store, scope, query) : null;
  if (exact) return c.redirect(`/tickets/${exact.number}`, 303);
  const sought = query === '' ? null : await soughtFor(c, query);
  const found =
    sought === null
      ? null
      : await ticketListOf(c, {
          title: `${inQuotes(query)}的搜索结果`,
          path: '/search',
          fixed: { q: query },
          condition: sought?.condition,
          question: sought?.question,
          usual: { key: 'registered', direction: 'descending' },
          timed: true,
          empty: {
            why: `没有找到与${inQuotes(query)}有关的工单。`,
            advice: `只在您的办理范围内查找。请核对编号${byPhone ? '或号码' : ''}，或换一个词、少用几个词再试。`,
          },
        });
  const content = (
    <SearchPage query={query} list={found?.list ?? null} instead={sought?.instead ?? null} byPhone={byPhone} />
  );
  const status = found?.status ?? 200;
  if (wantsPart(c)) return c.html(content, status);
  return c.html(
    <WorkFrame {...(await frameOf(c))} title="搜索" query={query}>
      {content}
    </WorkFrame>,
    status,
  );
});
