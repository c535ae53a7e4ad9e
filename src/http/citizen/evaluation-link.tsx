import { type Context, Hono } from 'hono';
import { blankEvaluation, type EvaluationValues } from '../../../views/citizen/evaluation-form.tsx';
import { EvaluationLinkPage, LinkEndedPage } from '../../../views/citizen/evaluation-link-page.tsx';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import { act } from '../../commands/act.ts';
import { hashToken } from '../../commands/evaluation-link.ts';
import { citizenActor } from '../../domain/access/actor.ts';
import { isRefusal } from '../../domain/refusal.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { findLink, type TicketLinkRow, useLink } from '../../store/ticket-links.ts';
import { findTicket } from '../../store/tickets.ts';
import type { Env } from '../env.ts';
import { formInput } from '../form.ts';
import { type Allowance, networkOf, takeTry } from '../middleware/rate-limit.ts';
import { readAnswers } from '../ticket/evaluation-form.ts';
import { citizenFrameOf, keepNowhere } from './frame.ts';
import { readForm } from './read-form.ts';
import { reviewFaults } from './review-faults.ts';

/** A whole office shares one address; whoever tries tokens needs billions. */
const byAddress: Allowance = { name: 'evaluation-link', tries: 60, seconds: 600 };

type Ended = { status: 404 | 409 | 410 | 429; title: string; advice: string };

const unknown: Ended = {
  status: 404,
  title: '这个链接打不开。',
  advice: '可能是短信里的网址没有复制完整。请从短信里直接点开，或用工单编号和查询码查询后评价。',
};
const used: Ended = {
  status: 410,
  title: '这个链接已经用过了。',
  advice: '每个链接只能评价一次，您的评价已经收到，谢谢。如有新的情况，请拨打 12345。',
};
const expired = (days: number): Ended => ({
  status: 410,
  title: '这个链接已经过期。',
  advice: `评价请在收到短信后 ${days} 天内提交。如有新的情况，请拨打 12345。`,
});
const handledAnew: Ended = {
  status: 410,
  title: '这件事正在重新办理。',
  advice: '这个链接是上一次办理的，不再有效。重新答复以后，我们会再发短信请您评价。',
};
const tooMany: Ended = {
  status: 429,
  title: '打开得太频繁了。',
  advice: '请十分钟以后再试，或用工单编号和查询码查询后评价。',
};

const isEnded = (found: Found | Ended): found is Ended => 'status' in found;

type Found = { link: TicketLinkRow; ticket: Ticket };

/** The link of the address and its ticket, or why it leads nowhere any more. */
const follow = async (c: Context<Env>, token: string): Promise<Found | Ended> => {
  const { installation, address, now } = c.var;
  const { store, timekeeping } = installation;
  const wait = await takeTry(installation, byAddress, networkOf(address));
  if (wait > 0) {
    c.header('Retry-After', String(wait));
    return tooMany;
  }
  const link = await findLink(store, hashToken(token));
  const ticket = link?.purpose === 'evaluation' ? await findTicket(store, { kind: 'all' }, link.ticket) : null;
  if (link === null || ticket === null) return unknown;
  if (link.usedAt !== null) return used;
  if (ticket.round !== link.round) return handledAnew;
  if (link.expiresAt.getTime() < now) return expired(timekeeping.policies.webEvaluationDays);
  return { link, ticket };
};

const ended = (c: Context<Env>, { status, title, advice }: Ended) =>
  c.html(<LinkEndedPage {...citizenFrameOf(c, '/progress')} heading={title} advice={advice} />, status);

type Shown = { values?: EvaluationValues; errors?: FieldError[] };

/** Names the body and the matter, and nothing of the citizen: whoever holds the telephone may open it. */
const form = (c: Context<Env>, token: string, { ticket }: Found, { values, errors = [] }: Shown) => (
  <EvaluationLinkPage
    {...citizenFrameOf(c, `/e/${token}`)}
    token={token}
    unit={ticket.lead?.unit ?? '承办单位'}
    matter={ticket.matter?.path.at(-1) ?? null}
    registeredAt={ticket.registeredAt}
    values={values ?? blankEvaluation}
    errors={errors}
    now={c.var.now}
  />
);

const TOKEN = '/e/:token{[A-Za-z0-9_-]{1,64}}';

/** 短信链接评价: the link of a message opens the review of one round, once, without number and code. */
export const evaluationByLink = new Hono<Env>()
  .get('/e/thanks', (c) =>
    c.html(
      <LinkEndedPage
        {...citizenFrameOf(c, '/progress')}
        heading="已收到您的评价，谢谢。"
        advice="评价为不满意的，热线会核实，并要求承办单位整改。用工单编号和查询码可以查看后续进度。"
      />,
    ),
  )
  .get(TOKEN, async (c) => {
    keepNowhere(c);
    const token = c.req.param('token');
    const found = await follow(c, token);
    return isEnded(found) ? ended(c, found) : c.html(form(c, token, found, {}));
  })
  .post(TOKEN, async (c) => {
    keepNowhere(c);
    const token = c.req.param('token');
    const found = await follow(c, token);
    if (isEnded(found)) return ended(c, found);
    const typed = (await readForm(c)) ?? formInput({});
    const answers = readAnswers(typed);
    const values = {
      contacted: typed.text('contacted'),
      solution: typed.text('solution'),
      satisfaction: typed.text('satisfaction'),
      reasons: typed.texts('reasons'),
      words: typed.text('words'),
    };
    if (isRefusal(answers)) {
      const errors = reviewFaults(typed, answers).map(({ field = 'contacted', sentence }) => ({
        field,
        message: sentence,
      }));
      return c.html(form(c, token, found, { values, errors }), 422);
    }
    const { installation, now } = c.var;
    const outcome = await act(
      installation,
      {
        number: found.link.ticket,
        command: { type: 'Evaluate', way: 'message', answers },
        actor: citizenActor,
        scope: { kind: 'all' },
        seenVersion: null,
      },
      () => [useLink(installation.store, found.link.tokenHash, now)],
    );
    if (!isRefusal(outcome)) return c.redirect('/e/thanks', 303);
    return ended(c, { status: 409, title: '现在不能评价。', advice: outcome.sentence });
  });
