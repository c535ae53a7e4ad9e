import { type Context, Hono } from 'hono';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import { CallerPanel } from '../../../views/seat/caller-panel.tsx';
import { FirstWordsAbove } from '../../../views/seat/first-words.tsx';
import { IntakePage, type IntakePageProps } from '../../../views/seat/intake-page.tsx';
import { SuggestionsPanel } from '../../../views/seat/suggestions-panel.tsx';
import { takeIn } from '../../commands/intake.ts';
import { queryCodeFor } from '../../commands/query-code.ts';
import { isRepetition } from '../citizen/appeal-form.ts';
import { placeOfferOf } from '../citizen/places.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { type FormInput, formInput } from '../form.ts';
import { frameOf } from '../frame.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { oneOf } from '../ticket/evaluation-form.ts';
import { statusOf } from '../ticket/status.ts';
import { callerOf } from './caller.ts';
import { followed } from './followed.ts';
import { intakeValuesOf, readIntake, seenFrom } from './intake-form.ts';
import { doPastAct, pastActs, type Tried } from './past-act.ts';
import { registeredPage } from './registered.tsx';
import { duplicatesFor, suggestionsFor } from './suggestions.ts';

const byHtmx = (c: Context): boolean => c.req.header('hx-request') === 'true';

type Redraw = { errors?: FieldError[]; notice?: IntakePageProps['notice']; key?: string; tried?: Tried };

const pageOf = async (c: Context<Env>, form: FormInput, { errors = [], notice, key, tried }: Redraw = {}) => {
  const installation = seenFrom(c.var.installation, c.var.person);
  const values = intakeValuesOf(form);
  const answer = suggestionsFor(form, installation);
  return (
    <IntakePage
      {...(await frameOf(c))}
      // The switch of the look comes back here by GET, also from a form that was refused.
      path="/seat/intake"
      values={key === undefined ? values : { ...values, key }}
      errors={errors}
      places={placeOfferOf(installation, values)}
      caller={await callerOf(c, form, tried)}
      answer={answer}
      duplicates={await duplicatesFor(c, form, answer)}
      notice={notice}
    />
  );
};

const broken = async (c: Context<Env>) =>
  c.html(
    await pageOf(c, formInput({}), {
      errors: [{ field: 'text', message: '内容没有完整送达，可能是网络中断。请退回上一页再提交一次。' }],
    }),
    400,
  );

/** 来电登记: the form with what the router and earlier tickets say while it is filled in, and the saving. */
export const seat = new Hono<Env>()
  .use('/seat/*', signedIn, only('seat-agent', 'dispatcher'))
  .get('/seat/intake', async (c) => c.html(await pageOf(c, formInput({ phone: c.req.query('phone') ?? '' }))))
  .get('/seat/:part{caller|caller/urge|caller/contact|suggestions}', (c) => c.redirect('/seat/intake', 303))
  .post('/seat/caller', async (c) => {
    const form = await readForm(c);
    if (form === null) return broken(c);
    return c.html(byHtmx(c) ? <CallerPanel {...(await callerOf(c, form))} /> : await pageOf(c, form));
  })
  .post('/seat/caller/:act{urge|contact}', async (c) => {
    const form = await readForm(c);
    const what = oneOf(pastActs, c.req.param('act'));
    if (form === null || !what) return broken(c);
    const tried = await doPastAct(c, form, what);
    const status = typeof tried.outcome === 'string' ? 200 : statusOf(tried.outcome.refused);
    const page = byHtmx(c) ? <CallerPanel {...(await callerOf(c, form, tried))} /> : await pageOf(c, form, { tried });
    return c.html(page, status);
  })
  .post('/seat/suggestions', async (c) => {
    const form = await readForm(c);
    if (form === null) return broken(c);
    const answer = suggestionsFor(form, seenFrom(c.var.installation, c.var.person));
    return c.html(
      byHtmx(c) ? (
        <>
          <SuggestionsPanel answer={answer} duplicates={await duplicatesFor(c, form, answer)} now={c.var.now} />
          <FirstWordsAbove answer={answer} swapped />
        </>
      ) : (
        await pageOf(c, form)
      ),
    );
  })
  .post('/seat/intake', async (c) => {
    const { installation, person, actor, now } = c.var;
    const form = await readForm(c);
    if (form === null) return broken(c);
    const { appeal, kind, urgency, faults } = readIntake(form, seenFrom(installation, person));
    if (faults.length > 0) return c.html(await pageOf(c, form, { errors: faults }), 422);
    const { key } = intakeValuesOf(form);
    const queryCode = queryCodeFor(installation.secret, key);
    const into = form.text('into').slice(0, 20);
    // Automatic dispatch would take it out of the agent's hands before it can follow another.
    const parts = into === '' ? installation : { ...installation, automaticDispatch: false };
    const registered = await takeIn(parts, { appeal, kind, urgency, submissionKey: key, queryCode, actor, now });
    const { ticket, repeated } = registered;
    if (repeated && !isRepetition(appeal, ticket.appeal)) {
      const notice = {
        title: '这份表单刚才已经登记过一次，改动后的内容还没有登记。',
        words: '是另一件事的，请核对后再次登记，会成为新的一件；只是补充情况的，请写到工单的内部备注里。',
        link: { href: `/tickets/${ticket.number}`, name: `查看 ${ticket.number}` },
      };
      return c.html(await pageOf(c, form, { notice, key: crypto.randomUUID() }), 409);
    }
    if (!repeated) installation.changes.announce(ticket.number);
    return registeredPage(c, await followed(c, registered, into), key);
  });
