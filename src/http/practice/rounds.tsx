import { type Context, Hono } from 'hono';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { PracticeAnswerPage } from '../../../views/practice/answer-page.tsx';
import { PracticeAppealPage } from '../../../views/practice/appeal-page.tsx';
import { PracticeRoundPage } from '../../../views/practice/round-page.tsx';
import { answerAppeal, endEarly, startRound } from '../../commands/practice/round.ts';
import { readSize } from '../../domain/practice/decide.ts';
import { usualSize } from '../../domain/practice/practice.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { findRound, noteShown, type PracticeRound } from '../../store/practice.ts';
import type { PracticeAnswerRow } from '../../store/schema.ts';
import { placeOfferOf } from '../citizen/places.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { formInput } from '../form.ts';
import { frameOf } from '../frame.ts';
import { statusOf } from '../ticket/status.ts';
import { answerView } from './answer-view.ts';
import { type ReadChoice, readChoice } from './choice.ts';
import { answeredLines, sumsOf } from './round-view.ts';
import { startPage } from './start.tsx';

/** A sitting that the person may see: the own, for those who lead agents also those of their city. */
const roundFor = async (c: Context<Env>, id: string): Promise<PracticeRound | null> => {
  const { installation, person } = c.var;
  const round = /^[\da-f-]{36}$/u.test(id) ? await findRound(installation.store, id) : null;
  if (round === null) return null;
  const leads = person.role === 'shift-lead' || person.role === 'administrator';
  const near = person.city === null || person.city === round.city;
  return round.account === person.account || (leads && near) ? round : null;
};

const isOwn = (c: Context<Env>, round: PracticeRound): boolean => round.account === c.var.person.account;

const nextOf = ({ answers }: PracticeRound): PracticeAnswerRow | undefined =>
  answers.find(({ answeredAt }) => answeredAt === null);

const appealPage = async (
  c: Context<Env>,
  round: PracticeRound,
  row: PracticeAnswerRow,
  tried?: { read: ReadChoice; refusal: Refusal },
): Promise<Response> => {
  const { installation, person, now } = c.var;
  // The time of an answer runs from the first look at it.
  await noteShown(installation.store, round.id, row.sequence, now);
  const { counties } = placeOfferOf(installation, { city: person.city ?? '', county: '' });
  const cityName = installation.divisions.find(({ code }) => code === person.city)?.name;
  const own = counties.filter(({ name }) => name === cityName);
  const read = tried?.read ?? readChoice(installation, formInput({}), person.city);
  return c.html(
    <WorkFrame {...(await frameOf(c, `/practice/rounds/${round.id}`))} title="归口练习">
      <PracticeAppealPage
        round={round.id}
        sequence={row.sequence}
        size={round.size}
        source={row.source}
        text={row.text}
        matters={read.matters}
        bodies={read.bodies}
        division={read.division}
        places={[...own, ...counties.filter(({ name }) => name !== cityName)]}
        error={tried ? { field: tried.refusal.field ?? '', sentence: tried.refusal.sentence } : null}
      />
    </WorkFrame>,
    tried ? statusOf(tried.refusal.refused) : 200,
  );
};

const summary = async (c: Context<Env>, round: PracticeRound): Promise<Response> => {
  const { installation, now } = c.var;
  const own = isOwn(c, round);
  return c.html(
    <WorkFrame {...(await frameOf(c))} title="练习小结">
      <PracticeRoundPage
        name={own ? null : round.name}
        startedAt={round.startedAt.getTime()}
        now={now}
        size={round.size}
        edition={round.edition}
        sums={sumsOf(round)}
        lines={answeredLines(installation.standard, round)}
        back={own ? { href: '/practice', name: '返回练习' } : { href: '/practice/results', name: '返回练习成绩' }}
      />
    </WorkFrame>,
  );
};

/** Sittings: begun, gone through one by one, ended, and looked at again. */
export const rounds = new Hono<Env>()
  .post('/practice/rounds', async (c) => {
    const { installation, actor, person } = c.var;
    const form = await readForm(c);
    const size = readSize(form?.text('size') ?? '') ?? usualSize;
    const begun = await startRound(installation, { actor, city: person.city, size });
    return isRefusal(begun) ? startPage(c, begun) : c.redirect(`/practice/rounds/${begun}`, 303);
  })
  .get('/practice/rounds/:id', async (c) => {
    const round = await roundFor(c, c.req.param('id'));
    if (!round) return c.notFound();
    const next = nextOf(round);
    if (round.endedAt !== null || next === undefined || !isOwn(c, round)) return summary(c, round);
    return appealPage(c, round, next);
  })
  .post('/practice/rounds/:id/answers/:sequence', async (c) => {
    const { installation, actor, person } = c.var;
    const round = await roundFor(c, c.req.param('id'));
    const row = round?.answers.find(({ sequence }) => String(sequence) === c.req.param('sequence'));
    if (!round || !row) return c.notFound();
    const form = await readForm(c);
    const read = readChoice(installation, form ?? formInput({}), person.city);
    const refusal = await answerAppeal(installation, round, row.sequence, read.typed, actor);
    if (refusal === null || refusal.refused === 'wrong-state')
      return c.redirect(`/practice/rounds/${round.id}/answers/${row.sequence}`, 303);
    return refusal.refused === 'invalid' ? appealPage(c, round, row, { read, refusal }) : c.notFound();
  })
  .get('/practice/rounds/:id/answers/:sequence', async (c) => {
    const round = await roundFor(c, c.req.param('id'));
    const row = round?.answers.find(({ sequence }) => String(sequence) === c.req.param('sequence'));
    if (!round || !row) return c.notFound();
    const view = answerView(c.var.installation, round, row);
    if (view === null) return c.redirect(`/practice/rounds/${round.id}`, 303);
    return c.html(
      <WorkFrame {...(await frameOf(c))} title={`归口练习 第 ${row.sequence} 件`}>
        <PracticeAnswerPage {...view} />
      </WorkFrame>,
    );
  })
  .post('/practice/rounds/:id/ending', async (c) => {
    const { installation, actor } = c.var;
    const round = await roundFor(c, c.req.param('id'));
    if (!round) return c.notFound();
    // Somebody else's stays as it is; one that has ended shows its summary all the same.
    const refusal = await endEarly(installation, round, actor);
    return refusal?.refused === 'not-allowed' ? c.notFound() : c.redirect(`/practice/rounds/${round.id}`, 303);
  });
