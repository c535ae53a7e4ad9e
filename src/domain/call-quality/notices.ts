import { sayMoment } from '../deadline/local-time.ts';
import type { Instant } from '../instant.ts';
import type { Audience } from '../notice/notice.ts';
import type { CallReview } from './call-quality.ts';

/** What is told of a call review; it has no ticket, and says nothing of the citizen. */
export type ReviewNotice = { audience: Audience; topic: string; text: string };

const toAgent = ({ agent }: CallReview): Audience => ({ kind: 'person', role: 'seat-agent', account: agent.id });

const named = (startedAt: Instant, now: Instant): string => `${sayMoment(startedAt, now)} 的通话`;

/** 提醒 after an act: the agent of a score and of a settlement, the shift leads of an appeal. */
export const reviewNotice = (
  review: CallReview,
  { startedAt, until, now }: { startedAt: Instant; until: Instant | null; now: Instant },
): ReviewNotice | null => {
  const call = named(startedAt, now);
  switch (review.state) {
    case 'scored':
      return {
        audience: toAgent(review),
        topic: 'CallScored',
        text: `您 ${call}已评分：${review.score} 分。${until === null ? '' : `不同意可在 ${sayMoment(until, now)} 前申诉。`}`,
      };
    case 'appealed':
      return {
        audience: { kind: 'city', role: 'shift-lead' },
        topic: 'CallScoreAppealed',
        text: `${review.agent.name}对 ${call}的评分提出申诉，请由评分人以外的人复核。`,
      };
    case 'settled':
      return {
        audience: toAgent(review),
        topic: 'CallScoreSettled',
        text: `您对 ${call}的申诉已复核：${review.scores?.amended ? `改为 ${review.score} 分` : `维持 ${review.score} 分`}。`,
      };
    case 'drawn':
      return null;
    default:
      return review.state satisfies never;
  }
};
