import type { Instant } from '../../src/domain/instant.ts';
import type { TopicEvent } from '../../src/domain/ticket/change-topic.ts';

/** What the citizen is told of the topics beside the straight road; null for what is the hotline's and the unit's own business. */
export const topicStep = (event: TopicEvent, _lead: string, _now: Instant): { title: string; words: string } | null => {
  switch (event.type) {
    default:
      return null;
  }
};
