import type { Instant } from '../../src/domain/instant.ts';
import type { TopicEvent } from '../../src/domain/ticket/change-topic.ts';

/** What the citizen is told of the topics beside the straight road; null for what is the hotline's and the unit's own business. */
export const topicStep = (event: TopicEvent, _lead: string, _now: Instant): { title: string; words: string } | null => {
  switch (event.type) {
    case 'Merged':
      return {
        title: '已与另一件相同诉求合并办理',
        words: '您的诉求和另一件反映的是同一件事，合在一起办理。办理进度和答复都会写在本页。',
      };
    case 'Detached':
      return { title: '改为单独办理', words: '经核对，您反映的与那件诉求不是同一件事，热线会为您单独派单。' };
    case 'SplitUp':
      return {
        title: `分成 ${event.into.length} 件办理`,
        words: '您反映的不止一件事，由不同单位分别办理和答复。每件的进度见下方。',
      };
    case 'ContactedAgain':
      return { title: '您再次反映', words: '您补充的情况已告知承办单位。' };
    default:
      return null;
  }
};
