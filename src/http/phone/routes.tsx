import { type Context, Hono } from 'hono';
import { CallBar } from '../../../views/phone/call-bar.tsx';
import { closeCall } from '../../commands/calls/attach.ts';
import { credentialsOf } from '../../commands/calls/credentials.ts';
import { holdCall, loseCall, recordByHand } from '../../commands/calls/during.ts';
import { planCall } from '../../commands/calls/plan.ts';
import { askState } from '../../commands/calls/seat-state.ts';
import { askTransfer, noteTransferResult } from '../../commands/calls/transfer.ts';
import { closingReasons } from '../../domain/call/call.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { askedBreakReasons, askedStates, type SeatWish } from '../../domain/seat/seat.ts';
import type { Env } from '../env.ts';
import { type FormInput, formInput } from '../form.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { oneOf } from '../ticket/evaluation-form.ts';
import { done, refused } from './answer.tsx';
import { barOf, seatRoles } from './bar.tsx';

/** No field of these forms holds more than a note. */
const FIELD_LIMIT = 1_000;
const purposes = ['callback', 'return-call', 'contact', 'consultation'] as const;

const formOf = async (c: Context): Promise<FormInput> => formInput(await c.req.parseBody({ all: true }), FIELD_LIMIT);

const stateWish = (form: FormInput): SeatWish | Refusal => {
  const state = oneOf(askedStates, form.text('state'));
  if (!state) return refuse('invalid', '请选择要转为哪种状态。', 'state');
  if (state !== 'break') return { state, reason: null };
  const reason = oneOf(askedBreakReasons, form.text('reason'));
  return reason ? { state, reason } : refuse('invalid', '请选择小休原因。', 'reason');
};

/** A call without a telephone is spoken of on the page of what it is about. */
const nextAfter = (form: FormInput): string => {
  const ticket = /^\d{1,20}$/u.exec(form.text('ticket'))?.[0];
  if (ticket) return `/tickets/${ticket}`;
  return form.text('task') === '' ? '/seat/intake' : '/call-tasks';
};

/** 坐席电话: credentials, the state of the seat, outgoing calls, transfers, and closing a call without a ticket. */
export const phone = new Hono<Env>()
  .use('/seat/phone/*', signedIn)
  .use('/seat/bar', signedIn)
  .use('/seat/state', signedIn, only(...seatRoles))
  .use('/seat/calls', signedIn, only(...seatRoles, 'supervisor', 'auditor'))
  .use('/seat/calls/*', signedIn, only(...seatRoles, 'supervisor', 'auditor'))
  .get('/seat/bar', async (c) => {
    const bar = await barOf(c);
    return bar ? c.html(<CallBar {...bar} />) : c.body(null, 204);
  })
  .post('/seat/phone/credentials', async (c) => {
    const { person, installation } = c.var;
    const allowed = seatRoles.includes(person.role);
    const outcome = allowed
      ? await credentialsOf(installation, person.account)
      : refuse('not-allowed', '只有坐席可以连接电话。请切换到坐席岗位。');
    c.header('Cache-Control', 'no-store');
    return isRefusal(outcome) ? c.json(outcome, outcome.refused === 'not-found' ? 404 : 403) : c.json(outcome);
  })
  .post('/seat/state', async (c) => {
    const wish = stateWish(await formOf(c));
    if (isRefusal(wish)) return refused(c, wish);
    return done(c, await askState(c.var.installation, c.var.person.account, wish));
  })
  .post('/seat/calls', async (c) => {
    const { installation, actor, scope } = c.var;
    const form = await formOf(c);
    const [number = '', ticket = '', task = '', seat = ''] = ['number', 'ticket', 'task', 'seat'].map((name) =>
      form.text(name).trim(),
    );
    const purpose = oneOf(purposes, form.text('purpose')) ?? 'contact';
    const planned = await planCall(installation, { wish: { purpose, number, ticket, task, seat }, actor, scope });
    if (isRefusal(planned)) return refused(c, planned);
    return done(c, planned, { call: planned.call.id, target: planned.target }, nextAfter(form));
  })
  .post('/seat/calls/:call/transfer', async (c) => {
    const form = await formOf(c);
    const to = form.text('number').trim() || form.text('to').trim();
    const asked = await askTransfer(c.var.installation, { call: c.req.param('call'), to, actor: c.var.actor });
    return done(c, asked, isRefusal(asked) ? {} : asked);
  })
  .post('/seat/calls/:call/transfer-result', async (c) => {
    const form = await formOf(c);
    const ok = form.text('ok') === 'yes';
    const wish = { call: c.req.param('call'), ok, why: form.text('why'), actor: c.var.actor };
    return done(c, await noteTransferResult(c.var.installation, wish));
  })
  .post('/seat/calls/:call/holding', async (c) => {
    const held = (await formOf(c)).text('held') === 'yes';
    return done(c, await holdCall(c.var.installation, { call: c.req.param('call'), held, actor: c.var.actor }));
  })
  .post('/seat/calls/:call/loss', async (c) =>
    done(c, await loseCall(c.var.installation, { call: c.req.param('call'), actor: c.var.actor })),
  )
  .post('/seat/calls/:call/outcome', async (c) => {
    const reached = oneOf(['yes', 'no'] as const, (await formOf(c)).text('reached'));
    if (!reached) return refused(c, refuse('invalid', '请选择是否接通。', 'reached'));
    const wish = { call: c.req.param('call'), reached: reached === 'yes', actor: c.var.actor };
    return done(c, await recordByHand(c.var.installation, wish));
  })
  .post('/seat/calls/:call/closing', async (c) => {
    const form = await formOf(c);
    const reason = oneOf(closingReasons, form.text('reason'));
    const { installation, actor, scope } = c.var;
    const typed = { call: c.req.param('call'), reason: form.text('reason'), note: form.text('note') };
    const outcome = reason
      ? await closeCall(installation, { ...typed, reason, actor, scope })
      : refuse('invalid', '请选择结束原因。', 'reason');
    if (isRefusal(outcome) && outcome.refused === 'invalid') return refused(c, outcome, typed);
    return done(c, outcome);
  });
