import type { Context } from 'hono';
import { CallPage, type CallView } from '../../../views/calls/call-page.tsx';
import { callSentence } from '../../../views/calls/call-sentence.ts';
import { prospectOf } from '../../commands/calls/prospect.ts';
import type { CallEvent, CallTaskReason, CallTaskState } from '../../domain/call/call.ts';
import { durationsOf, sayDuration } from '../../domain/call/durations.ts';
import { callSightOf } from '../../domain/call/sight.ts';
import { SECOND } from '../../domain/instant.ts';
import { accountNames, callInSight, eventsOfCall } from '../../store/call-book.ts';
import { tasksOfCall } from '../../store/call-task-list.ts';
import { reviewOffer } from '../call-reviews/offer.tsx';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { recordingsPanel } from '../recordings/panel.tsx';
import { callLineOf, shownEvent } from './lines.ts';

const accountsIn = (events: readonly CallEvent[]): string[] =>
  events.flatMap((event) => ('account' in event ? [event.account] : []));

/** `GET /calls/:id`. */
export const oneCall = async (c: Context<Env>): Promise<Response> => {
  const { installation, actor, scope, now } = c.var;
  const { store } = installation;
  const sight = callSightOf(actor, scope);
  const found = await callInSight(store, sight, c.req.param('id') ?? '');
  if (found === null) return c.notFound();
  const events = await eventsOfCall(store, found.id);
  const names = await accountNames(store, accountsIn(events));
  const call = callLineOf(found, sight);
  const tasks = await tasksOfCall(store, found);
  const view: CallView = {
    call,
    line: found.line,
    prospect: found.state === 'waiting' ? await prospectOf(installation, found) : null,
    durations: durationsOf(call, events, now),
    told: events.map((event) => {
      const {
        who,
        what,
        words = '',
      } = callSentence(shownEvent(event, installation.seatRules), (account) => names.get(account) ?? '坐席');
      const after = event.at - call.startedAt;
      const since = after < SECOND ? '' : `，开始后 ${sayDuration(after)}`;
      return { kind: 'action', at: event.at, who, what: `${what}${since}`, body: words === '' ? undefined : words };
    }),
    closingNote: found.closingNote,
    transferredFrom: found.transferredFrom,
    tasks: tasks.map((task) => ({
      id: task.id,
      reason: task.reason as CallTaskReason,
      state: task.state as CallTaskState,
      dueAt: task.dueAt.getTime(),
      note: task.note,
    })),
    recordings: await recordingsPanel(c, found),
    mayClose: call.toClose && (found.account === actor.id || actor.role === 'shift-lead'),
    reasons: [...installation.seatRules.closingReasons],
    review: await reviewOffer(c, found),
    now,
  };
  return c.html(<CallPage frame={await frameOf(c)} view={view} />);
};
