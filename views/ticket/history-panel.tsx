import { Attachments } from '../parts/attachments.tsx';
import { Timeline, type TimelineEntry } from '../parts/timeline.tsx';
import { filesOf, type TicketView, type TimelineFilter, ticketHref, timelineFilters } from './ticket-view.ts';
import { gatheredEvents, type ToldEvent } from './told-events.ts';

const filterNames: Record<TimelineFilter, string> = { all: '全部', actions: '办理', messages: '往来' };

const passes = ({ kind }: ToldEvent, filter: TimelineFilter): boolean =>
  filter === 'all' || (filter === 'actions' ? kind === 'action' : kind === 'message');

const entryOf = (number: string, { kind, at, who, what, body, attachments }: ToldEvent): TimelineEntry => ({
  kind,
  at,
  who,
  what,
  body:
    body === '' && attachments.length === 0 ? undefined : (
      <>
        {body}
        <Attachments attachments={filesOf(number, attachments)} />
      </>
    ),
});

/** 办理过程: every event as a sentence, first to last, with filters in the address. */
export function HistoryPanel({ view }: { view: TicketView }) {
  const { ticket, events, timekeeping, now, filter } = view;
  const told = gatheredEvents(events, timekeeping);
  return (
    <section class="panel" id="history" aria-labelledby="history-title">
      <h2 id="history-title">办理过程</h2>
      <Timeline
        now={now}
        entries={told.filter((each) => passes(each, filter)).map((each) => entryOf(ticket.number, each))}
        filters={timelineFilters.map((each) => ({
          name: filterNames[each],
          href: `${ticketHref(view, { filter: each })}#history`,
          current: each === filter,
          count: told.filter((one) => passes(one, each)).length,
        }))}
      />
    </section>
  );
}
