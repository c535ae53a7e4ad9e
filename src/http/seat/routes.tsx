import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { CallerPanel } from '../../../views/seat/caller-panel.tsx';
import { DetailFields } from '../../../views/seat/detail-fields.tsx';
import { FirstWordsAbove } from '../../../views/seat/first-words.tsx';
import { SuggestionsPanel } from '../../../views/seat/suggestions-panel.tsx';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { formInput } from '../form.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { oneOf } from '../ticket/evaluation-form.ts';
import { statusOf } from '../ticket/status.ts';
import { answers } from './answers.tsx';
import { callerOf } from './caller.ts';
import { ownCall } from './desk-call.ts';
import { draftRoutes } from './draft-routes.tsx';
import { draftOfCall, draftOfNumber } from './drafts.ts';
import { followed } from './followed.ts';
import { intakeValuesOf, seenFrom } from './intake-form.ts';
import { noteAnswer } from './note-answer.ts';
import { broken, deskPage } from './page.tsx';
import { doPastAct, pastActs } from './past-act.ts';
import { readDesk } from './reading.ts';
import { registerFrom } from './register.tsx';
import { registeredPage } from './registered.tsx';
import { suggestionsOf } from './suggestions.ts';

const byHtmx = (c: Context): boolean => c.req.header('hx-request') === 'true';

/** The desk as it is opened: for a call, for a number, or empty, each with what was typed for it before. */
const opened = async (c: Context<Env>) => {
  const id = c.req.query('call') ?? '';
  const call = await ownCall(c, id);
  if (id !== '' && call === null) return c.notFound();
  const phone = call?.phone ?? c.req.query('phone') ?? '';
  const { draft, found } = call ? await draftOfCall(c, call) : await draftOfNumber(c, phone);
  const after = found?.values['window'] ?? '';
  const form = formInput({ phone, ...found?.values, call: call?.id ?? '', draft, window: randomUUID(), after });
  return c.html(await deskPage(c, form, { call, restored: found?.savedAt ?? null }));
};

/** 来电登记: the form with what the router, earlier tickets and the knowledge base say while it is filled in, and the saving. */
export const seat = new Hono<Env>()
  // Only what is drawn here: the telephone's addresses below /seat say themselves who may use them.
  .use(
    '/seat/:part{intake|caller|suggestions|drafts|answers}/*',
    signedIn,
    only('seat-agent', 'shift-lead', 'dispatcher'),
  )
  .get('/seat/intake', opened)
  .get('/seat/:part{caller|caller/urge|caller/contact|suggestions}', (c) => c.redirect('/seat/intake', 303))
  .post('/seat/caller', async (c) => {
    const form = await readForm(c);
    if (form === null) return broken(c);
    return c.html(byHtmx(c) ? <CallerPanel {...(await callerOf(c, form))} /> : await deskPage(c, form));
  })
  .post('/seat/caller/:act{urge|contact}', async (c) => {
    const form = await readForm(c);
    const what = oneOf(pastActs, c.req.param('act'));
    if (form === null || !what) return broken(c);
    const tried = await doPastAct(c, form, what);
    const status = typeof tried.outcome === 'string' ? 200 : statusOf(tried.outcome.refused);
    const page = byHtmx(c) ? <CallerPanel {...(await callerOf(c, form, tried))} /> : await deskPage(c, form, { tried });
    return c.html(page, status);
  })
  .post('/seat/suggestions', async (c) => {
    const form = await readForm(c);
    if (form === null) return broken(c);
    if (!byHtmx(c)) return c.html(await deskPage(c, form));
    const read = readDesk(form, seenFrom(c.var.installation, c.var.person));
    // While the agent types an answer is not wrong yet, only unfinished.
    return c.html(
      <>
        <SuggestionsPanel {...(await suggestionsOf(c, form, read))} />
        <FirstWordsAbove answer={read.answer} swapped />
        <DetailFields
          asked={read.asked}
          chosen={read.proposal !== null}
          answers={intakeValuesOf(form).details}
          errorOf={() => undefined}
          swapped
        />
      </>,
    );
  })
  .post('/seat/intake', async (c) => {
    const form = await readForm(c);
    if (form === null) return broken(c);
    const into = form.text('into').slice(0, 20);
    // Automatic dispatch would take it out of the agent's hands before it can follow another.
    const registered = await registerFrom(c, form, { held: into !== '' });
    if (registered instanceof Response) return registered;
    const noted = await noteAnswer(c, registered, intakeValuesOf(form).answer.trim());
    return registeredPage(c, { ...noted, ...(await followed(c, noted, into)), notAnswered: null });
  })
  .route('/', draftRoutes)
  .route('/', answers);
