import { randomUUID } from 'node:crypto';
import { type Appeal, titleOf } from '../../domain/appeal/appeal.ts';
import { type Urgency, urgencies } from '../../domain/appeal/urgency.ts';
import type { Instant } from '../../domain/instant.ts';
import type { SplitPart } from '../../domain/merging/merging.ts';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { CommandOf } from '../../domain/ticket/commands.ts';
import { decide } from '../../domain/ticket/decide.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import type { NewTicket } from '../../store/commit.ts';
import { nextTicketNumber } from '../../store/numbers.ts';
import type { Act } from '../act.ts';
import type { Done } from '../handle.ts';
import type { Installation } from '../installation.ts';
import { prepareTicket, questionOf } from '../intake.ts';
import { queryCodeFor } from '../query-code.ts';
import { missingRefusal, staleRefusal, together } from './workspace.ts';

type SplitWish = Act & { command: CommandOf<'Split'> };

/** The submission key of a part: from it the citizen's query code is made, so that the page of the whole can lead there. */
export const splitKey = (number: string, index: number): string => `split-${number}-${index + 1}`;

/** Everything of the appeal but its words; the files go with each part, since nobody said which they belong to. */
const appealOf = ({ appeal }: Ticket, { title, text }: SplitPart): Appeal => ({
  ...appeal,
  title: titleOf(title, text),
  text: text.trim(),
  attachments: appeal.attachments.map((file) => ({ ...file, id: randomUUID() })),
});

const moreUrgent = (one: Urgency, other: Urgency): Urgency =>
  urgencies.indexOf(one) >= urgencies.indexOf(other) ? one : other;

const prepare = (
  installation: Installation,
  { ticket, actor, now }: { ticket: Ticket; actor: Act['actor']; now: Instant },
  part: SplitPart,
  { number, index }: { number: string; index: number },
): NewTicket => {
  const appeal = appealOf(ticket, part);
  const key = splitKey(ticket.number, index);
  // What a person found urgent does not become routine by being told in parts.
  const urgency = moreUrgent(ticket.urgency, installation.route(questionOf(appeal)).urgency);
  return prepareTicket(installation, {
    number,
    appeal,
    kind: null,
    urgency,
    submissionKey: key,
    queryCode: queryCodeFor(installation.secret, key),
    actor,
    now,
    splitFrom: ticket.number,
  });
};

/** 拆单: the appeal goes on as several tickets, each routed anew; the original ends, all in one transaction. */
export const split = (installation: Installation, wish: SplitWish): Promise<Done | Refusal> =>
  together(installation, wish, async (workspace, now) => {
    const { number, command, seenVersion, actor } = wish;
    const ticket = await workspace.find(number);
    if (!ticket) return missingRefusal(number);
    if (seenVersion !== null && seenVersion !== ticket.version) return staleRefusal();
    // Judged without numbers first, so that none is given out for a wish that is refused.
    const judged = decide(ticket, command, { now, actor, timekeeping: installation.timekeeping });
    if (isRefusal(judged)) return judged;
    const registered: NewTicket[] = [];
    for (const [index, part] of command.parts.entries()) {
      const place = { number: await nextTicketNumber(installation.store, now), index };
      registered.push(prepare(installation, { ticket, actor, now }, part, place));
    }
    const into = registered.map((one) => one.ticket.number);
    const refusal = workspace.take(ticket, { ...command, into });
    const done = workspace.doneTo(number);
    return refusal ?? (done ? { outcome: done, registered } : missingRefusal(number));
  });
