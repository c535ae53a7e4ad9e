import type { Child } from 'hono/jsx';
import {
  type CallReview,
  drawWays,
  type QualityForm,
  reviewStateNames,
} from '../../src/domain/call-quality/call-quality.ts';
import { isOwnSettlement, type TypedSheet } from '../../src/domain/call-quality/decide.ts';
import type { Instant } from '../../src/domain/instant.ts';
import type { FieldFault } from '../../src/domain/refusal.ts';
import { PageHead } from '../layout/page-head.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { Radios } from '../parts/radios.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { CallFacts, type ReviewedCall } from './call-facts.tsx';
import { reviewTones } from './review-words.ts';
import { ScoreFields, typedOf } from './score-fields.tsx';
import { ScoreTable } from './score-table.tsx';

/** What was typed into one of the forms and refused. */
export type TriedReview = {
  sheet: TypedSheet;
  words: string;
  outcome: string;
  errors: readonly FieldFault[];
};

export type CallReviewPageProps = {
  review: CallReview;
  form: QualityForm;
  call: ReviewedCall;
  /** Player of the recordings; null where the reader has none to hear. */
  player: Child;
  /** What the reader may do, or the sentence why not; null where it is not the reader's part at all. */
  offers: { score: true | string | null; appeal: { until: Instant } | null; settle: true | string | null };
  settledBy: string;
  tried: TriedReview | null;
  done: string | null;
  now: Instant;
};

const errorIn = (tried: TriedReview | null, wanted: string): string | undefined =>
  tried?.errors.find(({ field }) => field === wanted)?.sentence;

function Score({ review, form, tried }: Pick<CallReviewPageProps, 'review' | 'form' | 'tried'>) {
  return (
    <form class="panel form" method="post" action={`/call-reviews/${review.id}/score`} novalidate>
      <h2>评分</h2>
      <ScoreFields form={form} values={tried?.sheet ?? {}} errors={tried?.errors ?? []} />
      <TextArea
        name="remarks"
        label="总评"
        need="optional"
        hint="坐席会看到。好的地方也写一写。"
        value={tried?.words ?? ''}
        error={errorIn(tried, 'remarks')}
        rows={3}
      />
      <div class="actions">
        <Button look="primary">提交评分</Button>
        <span class="quiet small">提交后坐席收到提醒，分数只在申诉复核时改动。</span>
      </div>
    </form>
  );
}

function Appeal({
  review,
  until,
  tried,
  now,
}: {
  review: CallReview;
  until: Instant;
  tried: TriedReview | null;
  now: Instant;
}) {
  return (
    <form class="panel form" method="post" action={`/call-reviews/${review.id}/appeal`} novalidate>
      <h2>对评分有不同意见</h2>
      <p class="quiet">
        可在 <Moment at={until} now={now} /> 前申诉一次，由评分人以外的人复核。
      </p>
      <TextArea
        name="words"
        label="申诉理由"
        need="required"
        hint="写明哪一项评得不对、录音里从哪里可以听到。"
        value={tried?.words ?? ''}
        error={errorIn(tried, 'words')}
      />
      <div class="actions">
        <Button>提出申诉</Button>
      </div>
    </form>
  );
}

function Settle({ review, form, tried }: Pick<CallReviewPageProps, 'review' | 'form' | 'tried'>) {
  return (
    <form class="panel form" method="post" action={`/call-reviews/${review.id}/settlement`} novalidate>
      <h2>复核申诉</h2>
      <Radios
        name="outcome"
        label="复核结果"
        look="row"
        choices={[
          { value: 'upheld', name: '维持原分' },
          { value: 'amended', name: '改分，按下面的分数' },
        ]}
        value={tried?.outcome ?? ''}
        error={errorIn(tried, 'outcome')}
      />
      <ScoreFields
        form={form}
        values={tried?.sheet ?? typedOf(review.scores?.given ?? null)}
        errors={tried?.errors ?? []}
      />
      <TextArea
        name="words"
        label="复核意见"
        need="required"
        hint="坐席会看到。"
        value={tried?.words ?? ''}
        error={errorIn(tried, 'words')}
        rows={3}
      />
      <div class="actions">
        <Button look="primary">提交复核</Button>
      </div>
    </form>
  );
}

function Story({ review, settledBy, now }: Pick<CallReviewPageProps, 'review' | 'settledBy' | 'now'>) {
  const { appeal, settlement, agent, scores, score } = review;
  if (appeal === null) return null;
  return (
    <section class="panel stack-tight" aria-labelledby="appeal-title">
      <h2 id="appeal-title">申诉与复核</h2>
      <p>
        {agent.name} <Moment at={appeal.at} now={now} /> 申诉：{appeal.words}
      </p>
      {settlement ? (
        <p>
          {settledBy} <Moment at={settlement.at} now={now} /> 复核，
          {scores?.amended ? `改为 ${score} 分` : '维持原分'}：{settlement.words}
          {isOwnSettlement(review) ? <span class="quiet">（没有其他班长或管理员，由评分人本人复核）</span> : null}
        </p>
      ) : (
        <p class="quiet">等待复核。</p>
      )}
    </section>
  );
}

/** One call under review: what it was, what it was given, and what the reader may do. */
export function CallReviewPage(props: CallReviewPageProps) {
  const { review, form, call, player, offers, tried, done, now } = props;
  const { scores, score } = review;
  const why = [offers.score, offers.settle].find((offer) => typeof offer === 'string');
  return (
    <div class="stack">
      <PageHead title={`通话质检：${review.agent.name}`}>
        <LinkButton href="/call-reviews">返回列表</LinkButton>
      </PageHead>
      {done === null ? null : <Notice tone="success" title={done} />}
      {tried ? (
        <ErrorSummary errors={tried.errors.map(({ field, sentence }) => ({ field, message: sentence }))} />
      ) : null}
      <p class="button-row">
        <StateBadge name={reviewStateNames[review.state]} tone={reviewTones[review.state]} />
        <span class="quiet">
          {drawWays[review.way]}，<Moment at={review.drawnAt} now={now} as="day" /> 抽取
          {review.scorer && review.scoredAt !== null ? (
            <>
              ；{review.scorer.name} <Moment at={review.scoredAt} now={now} /> 评分
            </>
          ) : null}
        </span>
      </p>
      {why ? <Notice live={false} title={why} /> : null}
      <div class="beside">
        <div class="stack">
          {scores && score !== null ? (
            <section class="panel" aria-labelledby="scores-title">
              <h2 id="scores-title">得分</h2>
              <ScoreTable form={form} scores={scores} remarks={review.remarks} score={score} />
            </section>
          ) : null}
          <Story {...props} />
          {offers.score === true ? <Score {...props} /> : null}
          {offers.appeal ? <Appeal review={review} until={offers.appeal.until} tried={tried} now={now} /> : null}
          {offers.settle === true ? <Settle {...props} /> : null}
          {scores === null && offers.score !== true && !why ? <p class="quiet">还没有评分。</p> : null}
        </div>
        <div class="stack">
          <CallFacts call={call} now={now} />
          <section class="panel" aria-labelledby="recording-title">
            <h2 id="recording-title">录音</h2>
            {player ?? <p class="quiet">这通电话没有您可以调听的录音。请按工单和通话经过评分，听不到的项目写明。</p>}
          </section>
        </div>
      </div>
    </div>
  );
}
