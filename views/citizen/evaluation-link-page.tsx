import type { Instant } from '../../src/domain/instant.ts';
import { CitizenFrame, type CitizenFrameProps } from '../layout/citizen-frame.tsx';
import { LinkButton } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { dayInWords } from '../parts/moment.tsx';
import { EvaluationForm, type EvaluationValues } from './evaluation-form.tsx';

type Frame = Omit<CitizenFrameProps, 'title' | 'children'>;

export type EvaluationLinkPageProps = Frame & {
  token: string;
  unit: string;
  matter: string | null;
  registeredAt: Instant;
  values: EvaluationValues;
  errors: FieldError[];
  now: Instant;
};

/** The review behind the link of a message. No personal data stands on it. */
export function EvaluationLinkPage(props: EvaluationLinkPageProps) {
  const { token, unit, matter, registeredAt, values, errors, now, ...frame } = props;
  return (
    <CitizenFrame {...frame} title="请您评价">
      <div class="stack-tight">
        <h1>请您评价</h1>
        <p>
          您 {dayInWords(registeredAt, now)}反映的{matter === null ? '问题' : `“${matter}”问题`}，由
          <strong>{unit}</strong>办理，已经答复。请按实际情况评价，大约一分钟。
        </p>
      </div>
      <ErrorSummary errors={errors} />
      <EvaluationForm number={token} action={`/e/${token}`} values={values} errors={errors} />
      <p class="quiet">这个链接只能评价一次。想看答复内容和办理过程的，请用工单编号和查询码查询。</p>
    </CitizenFrame>
  );
}

/** Where a link leads nowhere any more, and where a review was taken in: what is so, and what can be done. */
export function LinkEndedPage({ heading, advice, ...frame }: Frame & { heading: string; advice: string }) {
  return (
    <CitizenFrame {...frame} title="评价">
      <div class="stack">
        <h1>{heading}</h1>
        <p>{advice}</p>
        <div class="actions">
          <LinkButton href="/progress">查询办理进度</LinkButton>
        </div>
      </div>
    </CitizenFrame>
  );
}
