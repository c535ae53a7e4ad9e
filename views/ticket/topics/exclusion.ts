import { exclusionReasonNames } from '../../../src/domain/exclusion/exclusion.ts';
import type { TopicEvent } from '../../../src/domain/ticket/change-topic.ts';
import type { Ticket } from '../../../src/domain/ticket/state.ts';
import { evaluationSentence } from '../evaluation-sentence.ts';
import type { Telling, Told } from '../told.ts';

type ExclusionEvent = Extract<
  TopicEvent,
  { type: 'RatingContested' | 'ExclusionProposed' | 'ContestRejected' | 'ExclusionConfirmed' | 'ExclusionRefused' }
>;

/** “不满意，未解决，已联系”: the rating that is spoken of. */
const ratingWords = (before: Ticket | null, evaluation: number | undefined): string => {
  const rating = evaluation === undefined ? undefined : before?.evaluations[evaluation];
  return rating ? `“${evaluationSentence(rating)}”` : '评价';
};

const decidedOn = (before: Ticket | null, exclusion: string): string =>
  ratingWords(before, before?.exclusions.find(({ id }) => id === exclusion)?.evaluation);

/** An event of the topic as the timeline tells it. */
export const tellExclusion = (event: ExclusionEvent, { before }: Telling): Told => {
  switch (event.type) {
    case 'RatingContested':
      return {
        what: `申诉评价${ratingWords(before, event.evaluation)}，理由：${exclusionReasonNames[event.reason]}`,
        body: event.ground,
        attachments: event.evidence,
      };
    case 'ExclusionProposed':
      return {
        what: `提出剔除评价${ratingWords(before, event.evaluation)}，理由：${exclusionReasonNames[event.reason]}，待第二人复核`,
        body: event.ground,
      };
    case 'ContestRejected':
      return { what: `驳回申诉，评价${decidedOn(before, event.exclusion)}照常计入`, body: event.note };
    case 'ExclusionConfirmed':
      return { what: `复核同意，评价${decidedOn(before, event.exclusion)}不计入统计`, body: event.note };
    case 'ExclusionRefused':
      return { what: `复核不同意剔除，评价${decidedOn(before, event.exclusion)}照常计入`, body: event.note };
    default:
      return event satisfies never;
  }
};

const outcomes: Record<ExclusionEvent['type'], string> = {
  RatingContested: '申诉已提交，由督办员审查；审查期间评价照常计入',
  ExclusionProposed: '已提出剔除，须由另一位督办员复核；复核前评价照常计入',
  ContestRejected: '已驳回申诉，评价照常计入',
  ExclusionConfirmed: '已同意剔除，这条评价不再计入统计，剔除本身会按理由计数',
  ExclusionRefused: '已不同意剔除，评价照常计入',
};

/** What has just happened, as the head of the page says it. */
export const exclusionOutcome = (_ticket: Ticket, type: ExclusionEvent['type']): string => outcomes[type];
