import { createHash, timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { z } from 'zod';
import { act } from '../../commands/act.ts';
import { citizenActor } from '../../domain/access/actor.ts';
import { answersByKey } from '../../domain/evaluation/evaluation.ts';
import { isRefusal, refuse } from '../../domain/refusal.ts';
import { findTicket } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { statusOf } from '../ticket/status.ts';

const BODY_LIMIT = 4 * 1024;

const keypadEvaluation = z.strictObject({
  number: z.string().regex(/^\d{14}$/u),
  /** Round that was asked about; the present one where the menu does not know. */
  round: z.int().min(1).max(99).optional(),
  digit: z.literal([1, 2, 3, 4, 5]),
  solved: z.boolean().optional(),
});

const digestOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compared as hashes: of the same length whatever was sent, and in the same time. */
const showsToken = (c: Context<Env>, token: string): boolean => {
  const [, shown = ''] = /^Bearer (.+)$/u.exec(c.req.header('authorization') ?? '') ?? [];
  return timingSafeEqual(digestOf(shown), digestOf(token));
};

const bodyOf = async (c: Context<Env>): Promise<unknown> => {
  try {
    return await c.req.json();
  } catch {
    return null;
  }
};

/** What other systems hand in. `POST /exchange/keypad-evaluations`: what a citizen pressed in the voice menu after the reply. */
export const exchange = new Hono<Env>().post(
  '/exchange/keypad-evaluations',
  bodyLimit({ maxSize: BODY_LIMIT, onError: (c) => c.json(refuse('invalid', '内容太长。'), 413) }),
  async (c) => {
    const { installation } = c.var;
    const token = installation.keypadToken ?? '';
    if (token === '') return c.json(refuse('not-found', '按键评价没有开通，请设置 GUIKOU_KEYPAD_TOKEN。'), 404);
    if (!showsToken(c, token)) return c.json(refuse('not-allowed', '令牌不对，请核对语音系统的设置。'), 401);
    const read = keypadEvaluation.safeParse(await bodyOf(c));
    if (!read.success)
      return c.json(
        refuse(
          'invalid',
          '请提供 number（14 位工单编号）、digit（1 到 5），可另附 round（轮次）、solved（true 或 false）。',
        ),
        422,
      );
    const { number, round, digit, solved = null } = read.data;
    const ticket = await findTicket(installation.store, { kind: 'all' }, number);
    if (ticket === null) return c.json(refuse('not-found', '没有这件工单，请核对工单编号。'), 404);
    if (round !== undefined && round !== ticket.round)
      return c.json(refuse('wrong-state', `工单已是第 ${ticket.round} 轮办理，这次按键评的是第 ${round} 轮。`), 409);
    const outcome = await act(installation, {
      number,
      command: { type: 'Evaluate', way: 'keypad', answers: answersByKey(digit, solved) },
      actor: citizenActor,
      scope: { kind: 'all' },
      seenVersion: null,
    });
    if (isRefusal(outcome)) return c.json(outcome, statusOf(outcome.refused));
    return c.json({ number, state: outcome.ticket.state, round: outcome.ticket.round }, 201);
  },
);
