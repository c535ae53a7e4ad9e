import type { Context } from 'hono';
import { CallReviewsPage } from '../../../views/call-reviews/reviews-page.tsx';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import type { FilterChip } from '../../../views/parts/filter-chips.tsx';
import { type ReviewState, reviewStateNames, reviewStates } from '../../domain/call-quality/call-quality.ts';
import { addMonths, type Month, monthOf, readMonth, sayMonth } from '../../domain/quality/month.ts';
import { findAccount } from '../../store/accounts.ts';
import { countStates, reviewPage } from '../../store/call-reviews.ts';
import { presentForm } from '../../store/quality-forms.ts';
import { readBookCursor, sayBookCursor } from '../books/book-address.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { oneOf } from '../ticket/evaluation-form.ts';
import { grades } from './readers.ts';

const PATH = '/call-reviews';
const PAGE = 50;
const MONTHS = 12;
const OFFERED = 4;

type Words = { month: Month | null; state: ReviewState | null; agent: string | null };

const addressOf = (words: Partial<Words>, after?: string | null): string => {
  const query = new URLSearchParams();
  for (const [name, word] of Object.entries({ ...words, after })) if (word) query.set(name, word);
  const said = query.toString();
  return said === '' ? PATH : `${PATH}?${said}`;
};

const wordsOf = (c: Context<Env>): Words => ({
  month: readMonth(c.req.query('month')),
  state: oneOf(reviewStates, c.req.query('state') ?? '') ?? null,
  agent: c.req.query('agent')?.slice(0, 80) || null,
});

const monthChips = (words: Words, running: Month): FilterChip[] => {
  const offered = Array.from({ length: OFFERED }, (_, back) => addMonths(running, -back));
  // One that was asked for by an address stays in sight.
  if (words.month !== null && !offered.includes(words.month)) offered.push(words.month);
  return [
    { name: `近 ${MONTHS} 个月`, href: addressOf({ ...words, month: null }), current: words.month === null },
    ...offered.map((month) => ({
      name: sayMonth(month),
      href: addressOf({ ...words, month }),
      current: month === words.month,
    })),
  ];
};

/** `GET /call-reviews`: graders see their city's, an agent the own scores. */
export const reviewList = async (c: Context<Env>): Promise<Response> => {
  const { installation, person, now } = c.var;
  const { store } = installation;
  const grading = grades(c);
  const words = wordsOf(c);
  const running = monthOf(now);
  const shown: readonly ReviewState[] = grading ? reviewStates : reviewStates.filter((state) => state !== 'drawn');
  const question = {
    city: grading ? person.city : null,
    agent: grading ? words.agent : person.account,
    from: words.month ?? addMonths(running, 1 - MONTHS),
    to: words.month ?? running,
  };
  const cursor = readBookCursor(c.req.query('after'));
  const states = words.state === null ? shown : shown.filter((state) => state === words.state);
  const page = await reviewPage(store, { ...question, states }, { cursor, size: PAGE });
  const counts = await countStates(store, question);
  const agent = grading && words.agent !== null ? await findAccount(store, words.agent) : null;
  return c.html(
    <WorkFrame {...(await frameOf(c, PATH))} title="通话质检">
      <CallReviewsPage
        grading={grading}
        months={monthChips(words, running)}
        states={[
          { name: '全部', href: addressOf({ ...words, state: null }), current: words.state === null },
          ...shown.map((state) => ({
            name: reviewStateNames[state],
            href: addressOf({ ...words, state }),
            current: state === words.state,
            count: counts[state],
          })),
        ]}
        narrowed={agent && { name: agent.name, href: addressOf({ ...words, agent: null }) }}
        lines={page.lines}
        total={page.total}
        perAgent={(await presentForm(store)).perAgent}
        links={{ figures: `${PATH}/figures`, form: `${PATH}/form` }}
        first={cursor ? addressOf(words) : undefined}
        next={page.next ? addressOf(words, sayBookCursor(page.next)) : undefined}
        now={now}
      />
    </WorkFrame>,
  );
};
