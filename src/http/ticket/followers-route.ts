import type { Context } from 'hono';
import { mergeAll, type TakenIn } from '../../commands/merging/merge.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { isPermitted } from '../../domain/ticket/permit.ts';
import { findTicket } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { type FormInput, formInput } from '../form.ts';
import { show } from './show.tsx';
import { statusOf } from './status.ts';
import { wantsFragment, wantsJson } from './wants.ts';

const NO_VERSION = '页面已过期，无法确认您看到的是不是最新情况。请核对后再提交。';

const sayTaken = ({ merged, left }: TakenIn): string => {
  const rest = left.map(({ number, sentence }) => `${number}：${sentence}`).join('');
  return `已并入 ${merged.length} 件，本单的答复会一并告知。${left.length > 0 ? `${left.length} 件没有并入。${rest}` : ''}`;
};

const refused = async (c: Context<Env>, refusal: Refusal): Promise<Response> => {
  const status = statusOf(refusal.refused);
  if (wantsJson(c)) return c.json(refusal, status);
  const { installation, scope, ticket } = c.var;
  const present = await findTicket(installation.store, scope, ticket.number);
  return present === null ? c.notFound() : show(c, present, { attachRefused: refusal }, status);
};

/** 全部并入 takes what was listed on the page, 并入勾选的 what was ticked. */
const chosen = (form: FormInput): string[] =>
  form.text('all') === 'yes' ? form.texts('listed') : form.texts('followers');

/** `POST /tickets/:number/followers`: takes duplicates in, all in one transaction. */
export const attachFollowers = async (c: Context<Env, '/tickets/:number/followers'>): Promise<Response> => {
  const { installation, actor, scope, ticket, person } = c.var;
  const form = formInput(await c.req.parseBody({ all: true }));
  const version = form.text('version');
  if (!isPermitted(ticket, 'AttachFollower', person.role))
    return refused(c, refuse('not-allowed', '您的岗位或工单现在的状态不能并入重复诉求。如需办理，请联系派单员。'));
  if (!/^[1-9]\d{0,8}$/u.test(version)) return refused(c, refuse('stale', NO_VERSION));
  const taken = await mergeAll(installation, {
    leader: ticket.number,
    followers: chosen(form),
    reason: form.text('reason').trim(),
    actor,
    scope,
    seenVersion: Number(version),
  });
  if (isRefusal(taken)) return refused(c, taken);
  if (wantsJson(c)) return c.json(taken);
  const present = await findTicket(installation.store, scope, ticket.number);
  if (present === null) return c.notFound();
  if (wantsFragment(c) || taken.left.length > 0) return show(c, present, { done: sayTaken(taken) });
  return c.redirect(`/tickets/${ticket.number}?done=FollowerAttached`, 303);
};
