import { type Context, Hono } from 'hono';
import { PrecedentPage, type PrecedentPageProps } from '../../../views/precedents/precedent-page.tsx';
import { PrecedentsPage } from '../../../views/precedents/precedents-page.tsx';
import { act } from '../../commands/act.ts';
import { precedentId } from '../../domain/dispute/dispute.ts';
import { ticketAsSeenBy } from '../../domain/privacy/as-seen-by.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { listPrecedents, type PrecedentPlace, type PrecedentState, precedentStates } from '../../store/precedents.ts';
import { findTicket } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { formInput } from '../form.ts';
import { frameOf } from '../frame.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { oneOf } from '../ticket/evaluation-form.ts';
import { type RefusalStatus, statusOf } from '../ticket/status.ts';

const SIZE = 50;
const QUERY_LIMIT = 60;
const readers = only('supervisor', 'dispatcher', 'auditor', 'administrator');

const stateNames: Record<PrecedentState, string> = { standing: '有效', withdrawn: '已撤回', all: '全部' };

type ListWish = { words: string; state: PrecedentState };

const listAddress = ({ words, state }: ListWish, after: PrecedentPlace | null = null): string => {
  const query = new URLSearchParams();
  if (state !== 'standing') query.set('state', state);
  if (words !== '') query.set('q', words);
  if (after) query.set('after', `${after.at}.${after.id}`);
  const address = query.toString();
  return address === '' ? '/precedents' : `/precedents?${address}`;
};

const placeOf = (word: string | undefined): PrecedentPlace | null => {
  const [, at, id] = /^(\d{1,15})\.(\d{1,32}-C\d{1,4})$/u.exec(word ?? '') ?? [];
  return at !== undefined && id !== undefined ? { at: Number(at), id } : null;
};

/** The ticket and the place of its dispute that a precedent's number means, as far as the person may see it. */
const found = async (c: Context<Env>, id: string) => {
  const [, number, word] = /^(\d{1,32})-C(\d{1,4})$/u.exec(id) ?? [];
  const loaded = number === undefined ? null : await findTicket(c.var.installation.store, c.var.scope, number);
  const ticket = loaded && ticketAsSeenBy(c.var.person.role, loaded);
  const nth = Number(word);
  const dispute = ticket?.disputes[nth - 1];
  return ticket && dispute?.ruling && precedentId(ticket.number, nth) === id ? { ticket, dispute, nth } : null;
};

const show = async (
  c: Context<Env>,
  id: string,
  visit: Pick<PrecedentPageProps, 'refused' | 'done'>,
  status: 200 | RefusalStatus = 200,
) => {
  const precedent = await found(c, id);
  if (!precedent) return c.notFound();
  const { ticket, dispute, nth } = precedent;
  return c.html(
    <PrecedentPage
      {...(await frameOf(c))}
      path={`/precedents/${id}`}
      number={ticket.number}
      nth={nth}
      title={ticket.appeal.confidential ? '（保密诉求）' : ticket.appeal.title}
      dispute={dispute}
      mayWithdraw={c.var.person.role === 'supervisor'}
      now={c.var.now}
      {...visit}
    />,
    status,
  );
};

/** 裁定先例: list, one of them, and its withdrawal. */
export const precedents = new Hono<Env>();

precedents.use('/precedents', signedIn, readers);
precedents.use('/precedents/*', signedIn, readers);

precedents.get('/precedents', async (c) => {
  const { installation, scope, now } = c.var;
  const state = oneOf(precedentStates, c.req.query('state') ?? '') ?? 'standing';
  const words = (c.req.query('q') ?? '').trim().slice(0, QUERY_LIMIT);
  const after = placeOf(c.req.query('after'));
  const city = scope.kind === 'city' ? scope.city : null;
  const { rows, next, count } = await listPrecedents(installation.store, { city, state, words }, after, SIZE);
  return c.html(
    <PrecedentsPage
      {...(await frameOf(c))}
      count={count}
      lines={rows.map(({ ruledAt, withdrawnAt, ...row }) => ({
        ...row,
        ruledAt: ruledAt.getTime(),
        withdrawn: withdrawnAt !== null,
      }))}
      words={words}
      state={state}
      states={precedentStates.map((value) => ({
        name: stateNames[value],
        href: listAddress({ words, state: value }),
        current: value === state,
      }))}
      next={next ? listAddress({ words, state }, next) : undefined}
      first={after ? listAddress({ words, state }) : undefined}
      now={now}
    />,
  );
});

precedents.get('/precedents/:id', (c) => {
  const done = c.req.query('done') === 'withdrawn' ? '先例已撤回，以后归口不再参考；原工单的裁定不变。' : null;
  return show(c, c.req.param('id'), { refused: null, done });
});

/** The address of an act is no page to come back to, but a person may reload it. */
precedents.get('/precedents/:id/withdrawal', (c) => c.redirect(`/precedents/${c.req.param('id')}`, 303));

precedents.post('/precedents/:id/withdrawal', only('supervisor'), async (c) => {
  const { installation, actor, scope } = c.var;
  const id = c.req.param('id');
  const precedent = await found(c, id);
  if (!precedent) return c.notFound();
  const reason = formInput(await c.req.parseBody({ all: true }))
    .text('reason')
    .trim();
  const outcome = await act(installation, {
    number: precedent.ticket.number,
    command: { type: 'WithdrawPrecedent', precedent: id, reason },
    actor,
    scope,
    // What else happened to the ticket changes nothing about its ruling.
    seenVersion: null,
  });
  if (!isRefusal(outcome)) return c.redirect(`/precedents/${id}?done=withdrawn`, 303);
  const { sentence, field, refused } = outcome;
  return show(c, id, { refused: { reason, sentence, field }, done: null }, statusOf(refused));
});
