import type { Context } from 'hono';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { PracticeStartPage } from '../../../views/practice/start-page.tsx';
import { weakMatters } from '../../commands/practice/round.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { findRound, openRoundOf, roundPage } from '../../store/practice.ts';
import { readBookCursor, sayBookCursor } from '../books/book-address.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { statusOf } from '../ticket/status.ts';
import { roundLine } from './round-view.ts';

const PAGE = 20;
/** More would be read by nobody. */
const WEAK = 5;

const openOf = async (c: Context<Env>) => {
  const { installation, person } = c.var;
  const row = await openRoundOf(installation.store, person.account);
  const round = row && (await findRound(installation.store, row.id));
  if (!round) return null;
  const answered = round.answers.filter(({ answeredAt }) => answeredAt !== null).length;
  return { href: `/practice/rounds/${round.id}`, answered, size: round.size };
};

/** `GET /practice`, and why no sitting could be begun. */
export const startPage = async (c: Context<Env>, refusal?: Refusal): Promise<Response> => {
  const { installation, person, now } = c.var;
  const cursor = readBookCursor(c.req.query('after'));
  const page = await roundPage(installation.store, person.account, { cursor, size: PAGE });
  const weak = await weakMatters(installation, person.account);
  const leads = person.role === 'shift-lead';
  return c.html(
    <WorkFrame {...(await frameOf(c, '/practice'))} title="归口练习">
      <PracticeStartPage
        open={await openOf(c)}
        weak={weak.slice(0, WEAK)}
        rounds={page.rounds.map(roundLine)}
        total={page.total}
        first={cursor ? '/practice' : undefined}
        next={page.next ? `/practice?after=${sayBookCursor(page.next)}` : undefined}
        results={leads ? '/practice/results' : null}
        refusal={refusal?.sentence ?? null}
        now={now}
      />
    </WorkFrame>,
    refusal ? statusOf(refusal.refused) : 200,
  );
};
