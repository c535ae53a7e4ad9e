import { type Context, Hono } from 'hono';
import type { SeatFormValues } from '../../../views/seats/seat-values.ts';
import { SeatsPage } from '../../../views/seats/seats-page.tsx';
import { type SentState, sendSeat, setSeat } from '../../commands/calls/seat-settings.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import { askedBreakReasons } from '../../domain/seat/seat.ts';
import { seatIn, seatsIn } from '../../store/seat-list.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { type FormInput, formInput } from '../form.ts';
import { frameOf } from '../frame.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { oneOf } from '../ticket/evaluation-form.ts';
import { statusOf } from '../ticket/status.ts';
import { EVERYWHERE, seatHistory, seatPage, seatViewOf } from './shown.tsx';

const keepers = only('shift-lead', 'administrator');
const sentStates: readonly SentState[] = ['break', 'training', 'off'];

const doneSentences: Record<string, string> = {
  added: '坐席已添加，本人登录后转为空闲即可接听。',
  changed: '坐席设置已保存，立即生效。',
  sent: '坐席的状态已改变。',
  waits: '坐席正在忙，等这通电话处理完就改变状态。',
};

const formOf = async (c: Context<Env>): Promise<FormInput> => (await readForm(c)) ?? formInput({});

const valuesIn = (form: FormInput, account: string): SeatFormValues => ({
  account,
  number: form.text('number').normalize('NFKC').trim(),
  city: form.text('city'),
  skills: form.texts('skills'),
  enabled: form.text('enabled') === 'yes',
});

const settingsOf = ({ number, city, skills, enabled }: SeatFormValues) => ({
  number,
  city: city === EVERYWHERE || city === '' ? null : city,
  skills,
  enabled,
});

const errorsOf = ({ field, sentence }: Refusal, otherwise: string) => [
  { field: field ?? otherwise, message: sentence },
];

/** 坐席设置: number, city and skills of each seat. */
export const seats = new Hono<Env>()
  .use('/seats', signedIn, keepers)
  .use('/seats/*', signedIn, keepers)
  .get('/seats', async (c) => {
    const { installation, scope, now } = c.var;
    const found = await seatsIn(installation.store, scope);
    return c.html(
      <SeatsPage
        {...(await frameOf(c))}
        seats={found.map((seat) => seatViewOf(c.var, seat))}
        telephony={installation.switchboard !== null}
        history={
          await seatHistory(
            c,
            found.map(({ account }) => account),
          )
        }
        now={now}
      />,
    );
  })
  .get('/seats/new', async (c) => c.html(await seatPage(c, null)))
  .post('/seats', async (c) => {
    const { installation, actor, scope } = c.var;
    const form = await formOf(c);
    const values = valuesIn(form, form.text('account'));
    if (values.account === '')
      return c.html(
        await seatPage(c, null, { values, errors: [{ field: 'account', message: '请选择把谁设为坐席。' }] }),
        422,
      );
    const refused = await setSeat(installation, { account: values.account, actor, scope }, settingsOf(values));
    if (refused)
      return c.html(
        await seatPage(c, null, { values, errors: errorsOf(refused, 'account') }),
        statusOf(refused.refused),
      );
    return c.redirect(`/seats/${values.account}?done=added`, 303);
  })
  .get('/seats/:account', async (c) => {
    const seat = await seatIn(c.var.installation.store, c.var.scope, c.req.param('account'));
    if (!seat) return c.notFound();
    return c.html(await seatPage(c, seat, { done: doneSentences[c.req.query('done') ?? ''] ?? null }));
  })
  .post('/seats/:account', async (c) => {
    const { installation, actor, scope } = c.var;
    const seat = await seatIn(installation.store, scope, c.req.param('account'));
    if (!seat) return c.notFound();
    const values = valuesIn(await formOf(c), seat.account);
    const refused = await setSeat(installation, { account: seat.account, actor, scope }, settingsOf(values));
    if (refused)
      return c.html(
        await seatPage(c, seat, { values, errors: errorsOf(refused, 'number') }),
        statusOf(refused.refused),
      );
    return c.redirect(`/seats/${seat.account}?done=changed`, 303);
  })
  .get('/seats/:account/state', (c) => c.redirect(`/seats/${c.req.param('account')}`, 303))
  .post('/seats/:account/state', only('shift-lead'), async (c) => {
    const { installation, actor, scope } = c.var;
    const seat = await seatIn(installation.store, scope, c.req.param('account'));
    if (!seat) return c.notFound();
    const form = await formOf(c);
    const sent = { state: form.text('state'), reason: form.text('reason') };
    const state = oneOf(sentStates, sent.state);
    if (!state)
      return c.html(
        await seatPage(c, seat, { sent, errors: [{ field: 'state', message: '请选择置为哪种状态。' }] }),
        422,
      );
    const reason = oneOf(askedBreakReasons, sent.reason) ?? null;
    const outcome = await sendSeat(installation, { account: seat.account, actor, scope }, { state, reason });
    if (isRefusal(outcome))
      return c.html(await seatPage(c, seat, { sent, errors: errorsOf(outcome, 'state') }), statusOf(outcome.refused));
    return c.redirect(`/seats/${seat.account}?done=${outcome.waits ? 'waits' : 'sent'}`, 303);
  });
