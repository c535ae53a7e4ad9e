import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { Presence } from './presence.tsx';
import { TicketRegion } from './ticket-region.tsx';
import type { TicketView } from './ticket-view.ts';

export type TicketPageProps = { frame: Omit<WorkFrameProps, 'title' | 'children'>; view: TicketView };

/** 工单页: what is said and done at the left, what can be done now at the right. */
export function TicketPage({ frame, view }: TicketPageProps) {
  return (
    <WorkFrame {...frame} title={`${view.citizen.title} ${view.ticket.number}`}>
      <TicketRegion view={view} />
      <Presence number={view.ticket.number} />
    </WorkFrame>
  );
}
