import type { Context } from 'hono';
import { isUnitRole } from '../../domain/access/role.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { logReveal } from '../../store/reveals.ts';
import type { Env } from '../env.ts';
import { formInput } from '../form.ts';
import { citizenSeen, mayReveal } from './citizen-seen.ts';
import { show } from './show.tsx';
import { statusOf } from './status.ts';
import { wantsJson } from './wants.ts';

const SHORTEST = 2;
const LONGEST = 200;

/** Refuses who may never see it, then a reason that says nothing. */
const objection = (c: Context<Env>, reason: string): Refusal | null => {
  const { person, ticket } = c.var;
  if (!mayReveal(person.role, ticket.appeal))
    return refuse(
      'not-allowed',
      isUnitRole(person.role)
        ? '诉求人要求保密，不能向承办单位显示。需要联系诉求人的，请通过热线转达。'
        : '您的岗位不办理工单，不能查看诉求人信息。',
    );
  const length = [...reason].length;
  if (length < SHORTEST) return refuse('invalid', `请写明查看理由（至少 ${SHORTEST} 个字）。`, 'reason');
  return length > LONGEST ? refuse('invalid', `理由请控制在 ${LONGEST} 字以内。`, 'reason') : null;
};

/** `POST /tickets/:number/reveal`: logs who wants to see the citizen's data and why, then shows it in this answer only. */
export const revealCitizen = async (c: Context<Env>): Promise<Response> => {
  const { installation, person, ticket, now } = c.var;
  const reason = formInput(await c.req.parseBody({ all: true }))
    .text('reason')
    .trim();
  const refusal = objection(c, reason);
  if (isRefusal(refusal)) {
    const status = statusOf(refusal.refused);
    return wantsJson(c)
      ? c.json(refusal, status)
      : show(c, ticket, { revealRefused: { refusal, reason: reason.slice(0, LONGEST) } }, status);
  }
  await logReveal(installation.store, {
    at: new Date(now),
    account: person.account,
    name: person.name,
    role: person.role,
    ticket: ticket.number,
    reason,
  });
  const citizen = citizenSeen(person.role, ticket.appeal, true);
  if (wantsJson(c)) {
    c.header('cache-control', 'no-store');
    return c.json({ name: citizen.name, phone: citizen.phone });
  }
  return show(c, ticket, { citizen });
};
