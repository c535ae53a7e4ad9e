import { channelNames } from '../../../src/domain/appeal/channel.ts';
import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import { type Ticket, weightOf } from '../../../src/domain/ticket/state.ts';
import type { Telling, Told } from '../told.ts';

type MergingEvent = Extract<
  TopicEvent,
  { type: 'Merged' | 'FollowerAttached' | 'Detached' | 'FollowerReleased' | 'SplitUp' | 'ContactedAgain' }
>;

/** An event of the topic as the timeline tells it. */
export const tellMerging = (event: MergingEvent, { before, duty }: Telling): Told => {
  switch (event.type) {
    case 'Merged':
      return { what: `并入 ${event.into}，答复随该单告知诉求人`, body: event.reason };
    case 'FollowerAttached':
      return { what: `并入重复诉求 ${event.follower}，现共并入 ${(before?.followers.length ?? 0) + 1} 件` };
    case 'Detached':
      return { what: `从 ${event.from} 撤销并单，回到待受理，${duty(event.dispatch)}`, body: event.reason };
    case 'FollowerReleased':
      return { what: `移出重复诉求 ${event.follower}` };
    case 'SplitUp':
      return { what: `拆分为 ${event.into.length} 件：${event.into.join('、')}`, body: event.reason };
    case 'ContactedAgain':
      return {
        kind: 'message',
        what: `登记诉求人再次反映（${channelNames[event.channel]}），第 ${(before?.contacts.length ?? 0) + 2} 次反映`,
        body: event.words,
      };
    default:
      return event satisfies never;
  }
};

/** What has just happened, as the head of the page says it. */
export const mergingOutcome = (ticket: Ticket, type: MergingEvent['type']): string => {
  switch (type) {
    case 'Merged':
      return `已并入 ${ticket.mergedInto ?? ''}，该单的进度和答复会告知本单诉求人`;
    case 'FollowerAttached':
      return `已并入重复诉求，本单现有 ${weightOf(ticket)} 次反映`;
    case 'Detached':
      return '已撤销并单，工单回到待受理，请派单';
    case 'FollowerReleased':
      return '已移出重复诉求';
    case 'SplitUp':
      return `已拆分为 ${ticket.splitInto.length} 件，分别归口派单`;
    case 'ContactedAgain':
      return `已登记再次反映，本单现有 ${weightOf(ticket)} 次反映`;
    default:
      return type satisfies never;
  }
};
