import { type Context, Hono } from 'hono';
import { blankEvaluation, type EvaluationValues } from '../../../views/citizen/evaluation-form.tsx';
import { ProgressPage } from '../../../views/citizen/progress-page.tsx';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import { act } from '../../commands/act.ts';
import { citizenActor } from '../../domain/access/actor.ts';
import { isRefusal, type Refusal, type RefusalCode, refuse } from '../../domain/refusal.ts';
import type { Command } from '../../domain/ticket/commands.ts';
import { eventsOf, findTicket } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { formInput } from '../form.ts';
import { readAnswers } from '../ticket/evaluation-form.ts';
import { serveFile } from './files.ts';
import { followedStory, leaderOf } from './followed-story.ts';
import { citizenFrameOf, keepNowhere } from './frame.ts';
import { withoutPass } from './look-up.tsx';
import { grantPass } from './pass.ts';
import { readForm } from './read-form.ts';
import { showReceipt } from './receipt.tsx';
import { reviewFaults } from './review-faults.ts';
import { partsOf } from './split-parts.ts';
import { storyOf } from './ticket-story.ts';

const WORDS_LIMIT = 500;

const done: Record<string, string> = {
  urge: '已催办。承办单位会收到提醒，催办的记录在下面的进度里。',
  evaluation: '已收到您的评价。',
};

const statusOf = (code: RefusalCode): 403 | 404 | 409 | 422 =>
  code === 'not-allowed' ? 403 : code === 'not-found' ? 404 : code === 'stale' || code === 'wrong-state' ? 409 : 422;

type Shown = { errors?: FieldError[]; urgeWords?: string; evaluation?: EvaluationValues; done?: string | undefined };

const pageOf = async (c: Context<Env>, number: string, shown: Shown) => {
  const { installation, now } = c.var;
  const ticket = await findTicket(installation.store, { kind: 'all' }, number);
  if (ticket === null) return null;
  const events = await eventsOf(installation.store, number);
  const leader = await leaderOf(installation, ticket);
  const { mayEvaluate, mayUrge, ...story } = leader
    ? await followedStory(installation, { ticket, events }, leader, now)
    : { ...storyOf(installation, ticket, events, now), lead: ticket.lead?.unit ?? null };
  keepNowhere(c);
  grantPass(c, number);
  return (
    <ProgressPage
      {...citizenFrameOf(c, `/progress/${number}`)}
      {...story}
      ticket={ticket}
      merged={leader !== null}
      parts={partsOf(installation, ticket)}
      errors={shown.errors ?? []}
      done={shown.done}
      // What was typed stays in sight even where the act has just become impossible.
      urge={mayUrge || shown.urgeWords !== undefined ? { words: shown.urgeWords ?? '' } : null}
      evaluation={mayEvaluate || shown.evaluation ? (shown.evaluation ?? blankEvaluation) : null}
      now={now}
    />
  );
};

const carryOut = (c: Context<Env>, number: string, command: Command) =>
  act(c.var.installation, { number, command, actor: citizenActor, scope: { kind: 'all' }, seenVersion: null });

const answerRefusals = async (
  c: Context<Env>,
  number: string,
  refusals: readonly [Refusal, ...Refusal[]],
  field: string,
  shown: Shown,
) => {
  const errors = refusals.map((refusal) => ({ field: refusal.field ?? field, message: refusal.sentence }));
  const page = await pageOf(c, number, { ...shown, errors });
  return page === null ? c.notFound() : c.html(page, statusOf(refusals[0].refused));
};

/** 办理进度 of one ticket, behind number and code: the story, urging, the review, files. */
export const progress = new Hono<Env>()
  .get('/progress/receipt', showReceipt)
  .get('/progress/:number{[0-9]+}', async (c) => {
    const number = c.req.param('number');
    const page = withoutPass(c) ?? (await pageOf(c, number, { done: done[c.req.query('done') ?? ''] }));
    if (page === null) return c.notFound();
    return page instanceof Response ? page : c.html(page);
  })
  .get('/progress/:number{[0-9]+}/files/:id', serveFile('whole'))
  .get('/progress/:number{[0-9]+}/files/:id/small', serveFile('small'))
  .post('/progress/:number{[0-9]+}/urge', async (c) => {
    const number = c.req.param('number');
    const elsewhere = withoutPass(c);
    if (elsewhere) return elsewhere;
    const words = ((await readForm(c)) ?? formInput({})).text('words').trim();
    const outcome =
      [...words].length > WORDS_LIMIT
        ? refuse('invalid', `催办的话请控制在 ${WORDS_LIMIT} 字以内，现有 ${[...words].length} 字。`)
        : await carryOut(c, number, { type: 'Urge', words });
    return isRefusal(outcome)
      ? answerRefusals(c, number, [outcome], 'urge-words', { urgeWords: words })
      : c.redirect(`/progress/${number}?done=urge`, 303);
  })
  .post('/progress/:number{[0-9]+}/evaluation', async (c) => {
    const number = c.req.param('number');
    const elsewhere = withoutPass(c);
    if (elsewhere) return elsewhere;
    const form = (await readForm(c)) ?? formInput({});
    const answers = readAnswers(form);
    const evaluation = {
      contacted: form.text('contacted'),
      solution: form.text('solution'),
      satisfaction: form.text('satisfaction'),
      reasons: form.texts('reasons'),
      words: form.text('words'),
    };
    if (isRefusal(answers)) return answerRefusals(c, number, reviewFaults(form, answers), 'contacted', { evaluation });
    const outcome = await carryOut(c, number, { type: 'Evaluate', answers });
    return isRefusal(outcome)
      ? answerRefusals(c, number, [outcome], 'contacted', { evaluation })
      : c.redirect(`/progress/${number}?done=evaluation`, 303);
  });
