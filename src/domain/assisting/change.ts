import { haltClock } from '../deadline/clock.ts';
import type { UnitCode } from '../directory/unit.ts';
import type { TicketEvent } from '../ticket/events.ts';
import { tookPart } from '../ticket/halted.ts';
import type { Ticket } from '../ticket/state.ts';
import type { AssistFact, AssistTask } from './assisting.ts';

type AssistEvent = Extract<TicketEvent, { type: AssistFact['type'] }>;

const taskChanged = (ticket: Ticket, unit: UnitCode, patch: (task: AssistTask) => Partial<AssistTask>): AssistTask[] =>
  ticket.assisting.map((task) => (task.body.code === unit ? { ...task, ...patch(task) } : task));

/** A rejected reply was no reply: the clocks of those who had not given their part go on where they were. */
export const owedAgain = (assisting: readonly AssistTask[]): AssistTask[] =>
  assisting.map((task) =>
    task.replies.length === 0 && task.clock ? { ...task, clock: { ...task.clock, stoppedAt: null } } : task,
  );

/** What an event of an assisting unit's part changes. */
export const changeAssist = (ticket: Ticket, event: AssistEvent): Partial<Ticket> => {
  const { at, by } = event;
  switch (event.type) {
    case 'AssistAsked':
      return {
        assist: [...ticket.assist, event.body],
        assisting: [
          ...ticket.assisting,
          { body: event.body, task: event.task, clock: event.clock, replies: [], urges: [] },
        ],
      };
    case 'AssistReplied': {
      const { text, attachments } = event;
      return {
        assisting: taskChanged(ticket, event.unit, (task) => ({
          replies: [...task.replies, { at, by: by.name, text, attachments }],
          clock: task.clock && haltClock(task.clock, at),
        })),
        takenPart: tookPart(ticket, by.id),
      };
    }
    case 'AssistUrged':
      return {
        assisting: taskChanged(ticket, event.unit, (task) => ({
          urges: [...task.urges, { at, by: by.name, words: event.words }],
        })),
      };
    default:
      return event satisfies never;
  }
};
