import { type Context, Hono } from 'hono';
import { CHOICE, type Choice, sayChoice } from '../../../views/dispatch/choice.ts';
import { DispatchPanel } from '../../../views/dispatch/dispatch-page.tsx';
import { type OtherWay, otherWays } from '../../../views/dispatch/ways.ts';
import { WorkFrame } from '../../../views/layout/work-frame.tsx';
import { isRefusal } from '../../domain/refusal.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { findTicket } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { type FormInput, formInput } from '../form.ts';
import { frameOf } from '../frame.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { similarPrecedents } from '../precedents/similar.ts';
import { wantsPart } from '../queue/wants-part.ts';
import { atPlace } from '../ticket/at-place.ts';
import { oneOf } from '../ticket/evaluation-form.ts';
import { type RefusalStatus, statusOf } from '../ticket/status.ts';
import { carryOut } from './carry-out.ts';
import { mergeInto } from './merging.ts';
import { overridden } from './overridden.ts';
import { doneSentence, type PanelWish, panelOf } from './panel.ts';
import { units } from './units.tsx';
import { nextWaiting, panelAddress, type WaitingOrder, waitingOrder } from './waiting.ts';

export const dispatch = new Hono<Env>();

dispatch.use('/dispatch', signedIn, only('dispatcher'));
dispatch.use('/dispatch/*', signedIn, only('dispatcher'));

/** The panel alone for a swap, or the whole page. */
const show = async (c: Context<Env>, ticket: Ticket | null, wish: PanelWish, status: 200 | RefusalStatus = 200) => {
  const panel = <DispatchPanel {...(await panelOf(c, ticket, wish))} />;
  if (wantsPart(c)) return c.html(panel, status);
  return c.html(
    <WorkFrame {...(await frameOf(c))} title={ticket ? `派单：${ticket.appeal.title}` : '派单'}>
      {panel}
    </WorkFrame>,
    status,
  );
};

const find = (c: Context<Env>, number: string) => findTicket(c.var.installation.store, c.var.scope, number);

/** What was done with the ticket before this one, named in the address. */
const doneOf = async (c: Context<Env>): Promise<Pick<PanelWish, 'done' | 'sent'>> => {
  const before = await find(c, c.req.query('done') ?? '');
  const done = before && doneSentence(before, c.var.now);
  return { done, sent: done && before ? before.number : null };
};

dispatch.get('/dispatch', async (c) => {
  const order = waitingOrder(c.req.query('order'));
  return show(c, await nextWaiting(c, order, null), { order, ...(await doneOf(c)) });
});

dispatch.get('/dispatch/:number', async (c) => {
  const ticket = await find(c, c.req.param('number'));
  if (!ticket) return c.notFound();
  const order = waitingOrder(c.req.query('order'));
  return show(c, ticket, { order, query: (c.req.query('q') ?? '').slice(0, 60), ...(await doneOf(c)) });
});

/** After a ticket was decided the next one comes, with a word on what was done. */
const goOn = async (c: Context<Env>, before: Ticket, done: Ticket, order: WaitingOrder) => {
  const next = await nextWaiting(c, order, before);
  const { number } = before;
  if (!wantsPart(c)) return c.redirect(panelAddress(next?.number ?? null, order, { done: number }), 303);
  c.header('HX-Push-Url', panelAddress(next?.number ?? null, order));
  return show(c, next, { order, done: doneSentence(done, c.var.now), sent: number });
};

/** Carries out what the form says; then the next appeal comes, or the same one with what is to be mended. */
const decideOn = async (c: Context<Env>, number: string, way: 'dispatch' | OtherWay) => {
  const ticket = await find(c, number);
  if (!ticket) return c.notFound();
  const outcome = await carryOut(c, ticket, way);
  const order = waitingOrder(outcome.form.text('order'));
  if ('attempt' in outcome) {
    const present = (await find(c, number)) ?? ticket;
    return show(c, present, { order, attempt: outcome.attempt }, statusOf(outcome.attempt.refusal.refused));
  }
  return goOn(c, ticket, outcome.done, order);
};

dispatch.post('/dispatch/:number', (c) => decideOn(c, c.req.param('number'), 'dispatch'));

/** 并单: the appeal follows another ticket; then the next appeal comes. */
dispatch.post('/dispatch/:number/merging', async (c) => {
  const ticket = await find(c, c.req.param('number'));
  if (!ticket) return c.notFound();
  const form = formInput(await c.req.parseBody({ all: true }));
  const order = waitingOrder(form.text('order'));
  const outcome = await mergeInto(c, ticket, form);
  if (!isRefusal(outcome)) return goOn(c, ticket, outcome, order);
  const present = (await find(c, ticket.number)) ?? ticket;
  return show(c, present, { order, notMerged: outcome.sentence }, statusOf(outcome.refused));
});

/** The same form with another place: candidates and directory for there; nothing is decided yet. */
dispatch.post('/dispatch/:number/place', async (c) => {
  const ticket = await find(c, c.req.param('number'));
  if (!ticket) return c.notFound();
  const form = formInput(await c.req.parseBody({ all: true }));
  // A button of the appeal names the place beside the form's own field.
  const moved = form.text('moved');
  const redrawn = moved === '' ? form : overridden(form, 'place', moved);
  return show(c, ticket, { order: waitingOrder(redrawn.text('order')), redrawn });
});

/** Body and matter of the precedent or the earlier ticket that a form names; null where there is none to follow. */
const exampleOf = async (c: Context<Env>, ticket: Ticket, form: FormInput): Promise<Choice | null> => {
  const { installation } = c.var;
  const id = form.text('precedent');
  if (id !== '') {
    const moved = atPlace(installation, ticket, form.text('place'));
    const found = similarPrecedents(installation, moved).find((precedent) => precedent.id === id);
    return found?.choice ? { body: found.choice.code, matter: found.matter?.code ?? null } : null;
  }
  const example = await find(c, form.text('example'));
  return example?.lead ? { body: example.lead.code, matter: example.matter?.code ?? null } : null;
};

/** 照此派单: the same form with the body and matter of an earlier ticket or a ruling chosen; nothing is decided yet. */
dispatch.post('/dispatch/:number/example', async (c) => {
  const ticket = await find(c, c.req.param('number'));
  const form = formInput(await c.req.parseBody({ all: true }));
  const choice = ticket && (await exampleOf(c, ticket, form));
  if (!ticket || !choice) return c.notFound();
  const redrawn = overridden(form, CHOICE, sayChoice(choice));
  return show(c, ticket, { order: waitingOrder(form.text('order')), redrawn });
});

/** The address of an act is no page to come back to, but a person may reload it. */
dispatch.get('/dispatch/:number/:way', (c) => {
  const way = oneOf([...otherWays, 'place', 'example', 'merging'] as const, c.req.param('way'));
  return way ? c.redirect(`/dispatch/${c.req.param('number')}`, 303) : c.notFound();
});

dispatch.post('/dispatch/:number/:way', (c) => {
  const way = oneOf(otherWays, c.req.param('way'));
  return way ? decideOn(c, c.req.param('number'), way) : c.notFound();
});

dispatch.route('/', units);
