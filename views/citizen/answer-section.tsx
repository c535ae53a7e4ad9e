import type { Attachment as StoredFile } from '../../src/domain/appeal/appeal.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import { Attachments } from '../parts/attachments.tsx';
import { Moment } from '../parts/moment.tsx';

type FilesProps = { number: string; files: readonly StoredFile[] };

/** Files of the ticket as links; pictures small, by the address that checks who asks. */
export function TicketFiles({ number, files }: FilesProps) {
  return (
    <Attachments
      attachments={files.map(({ id, name, bytes, mediaType }) => ({
        name,
        href: `/progress/${number}/files/${id}`,
        size: bytes,
        thumbnail: mediaType.startsWith('image/') ? `/progress/${number}/files/${id}/small` : undefined,
      }))}
    />
  );
}

/** An answer that the citizen may read: who gives it, when, and in full. */
export type PublishedAnswer = { unit: string; at: Instant; text: string; files: readonly StoredFile[] };

/** Replies that have passed the review, newest first, and an answer given on the spot. A reply under review is not told yet. */
export const publishedAnswersOf = (ticket: Ticket, approved: ReadonlySet<Instant>): PublishedAnswer[] => {
  const replies = ticket.replies
    .filter(({ at }) => approved.has(at))
    .map(({ unitName, at, text, attachments }) => ({ unit: unitName, at, text, files: attachments }))
    .reverse();
  const { ending } = ticket;
  return ending?.way === 'answered'
    ? [{ unit: ticket.lead?.unit ?? '热线', at: ending.at, text: ending.text, files: [] }, ...replies]
    : replies;
};

/** 答复 in full with its files; nothing while there is none. */
export function AnswerSection({ number, answers, now }: { number: string; answers: PublishedAnswer[]; now: Instant }) {
  return (
    <>
      {answers.map((answer, index) => (
        <section class="panel stack-tight">
          <h2>{index === 0 ? '答复' : '先前的答复'}</h2>
          <p class="quiet">
            {answer.unit}，<Moment at={answer.at} now={now} />
          </p>
          <p class="prose">{answer.text}</p>
          <TicketFiles number={number} files={answer.files} />
        </section>
      ))}
    </>
  );
}
