import type { Attachment as StoredFile } from '../../src/domain/appeal/appeal.ts';
import type { AnsweredDemand } from '../../src/domain/demand/demand.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { KnowledgeReference } from '../../src/domain/knowledge/entry.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import { Attachments } from '../parts/attachments.tsx';
import { Moment } from '../parts/moment.tsx';
import { knowledgeWords } from '../ticket/knowledge-words.ts';

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
export type PublishedAnswer = {
  unit: string;
  at: Instant;
  text: string;
  /** What was answered to each demand; empty where the text is the answer. */
  demands: readonly AnsweredDemand[];
  /** The assisting units' part. */
  assisting: readonly { unitName: string; text: string }[];
  files: readonly StoredFile[];
  /** The entry of the knowledge base that it was given from. */
  knowledge?: KnowledgeReference | undefined;
};

/** The outcomes as a citizen reads them. */
const outcomeWords: Record<AnsweredDemand['outcome'], string> = {
  answered: '已办理',
  refused: '不能办理',
  'passed-on': '已转其他单位',
};

/** Replies that have passed the review, newest first, and an answer given on the spot. A reply under review is not told yet. */
export const publishedAnswersOf = (ticket: Ticket, approved: ReadonlySet<Instant>): PublishedAnswer[] => {
  const replies = ticket.replies
    .filter(({ at }) => approved.has(at))
    .map(({ unitName, at, text, attachments, demands, assisting }) => ({
      unit: unitName,
      at,
      text,
      demands,
      assisting,
      files: [...attachments, ...assisting.flatMap((part) => part.attachments)],
    }))
    .reverse();
  const { ending } = ticket;
  return ending?.way === 'answered'
    ? [
        {
          unit: ticket.lead?.unit ?? '热线',
          at: ending.at,
          text: ending.text,
          demands: [],
          assisting: [],
          files: [],
          knowledge: ending.knowledge,
        },
        ...replies,
      ]
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
          {answer.knowledge ? <p class="quiet">依据热线知识库{knowledgeWords(answer.knowledge)}</p> : null}
          {answer.demands.length > 0 ? (
            <ol class="numbered">
              {answer.demands.map(({ demand, outcome, text }) => (
                <li>
                  <p>
                    <strong>{demand}</strong>
                  </p>
                  <p class="prose">
                    {outcomeWords[outcome]}：{text}
                  </p>
                </li>
              ))}
            </ol>
          ) : null}
          {answer.assisting.map(({ unitName, text }) => (
            <p class="prose">
              <strong>{unitName}</strong>：{text}
            </p>
          ))}
          <TicketFiles number={number} files={answer.files} />
        </section>
      ))}
    </>
  );
}
