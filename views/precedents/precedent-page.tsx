import { type Dispute, precedentId } from '../../src/domain/dispute/dispute.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { ActForm } from '../parts/act-form.tsx';
import { LinkButton } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { RulingFacts } from '../ticket/ruling-facts.tsx';

export type PrecedentPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  number: string;
  nth: number;
  title: string;
  dispute: Dispute;
  mayWithdraw: boolean;
  /** What was typed as the reason, and why it was refused. */
  refused: { reason: string; sentence: string; field: string | undefined } | null;
  done: string | null;
  now: Instant;
};

/** One precedent: the ruling, between whom, and the way to withdraw it. */
export function PrecedentPage({
  number,
  nth,
  title,
  dispute,
  mayWithdraw,
  refused,
  done,
  now,
  ...frame
}: PrecedentPageProps) {
  const id = precedentId(number, nth);
  const { ruling, holder, named } = dispute;
  return (
    <WorkFrame {...frame} title={`裁定先例 ${id}`}>
      <PageHead title="裁定先例">
        <LinkButton href="/precedents">返回先例</LinkButton>
        <LinkButton href={`/tickets/${number}`}>看工单和双方陈述</LinkButton>
      </PageHead>
      <div class="stack narrow">
        {done ? <Notice tone="success" title={done} /> : null}
        {refused ? (
          refused.field ? (
            <ErrorSummary errors={[{ field: refused.field, message: refused.sentence }]} />
          ) : (
            <Notice tone="error" title={refused.sentence} />
          )
        ) : null}
        <section class="panel stack-tight" aria-labelledby="precedent-title">
          <h2 id="precedent-title">{title}</h2>
          <p class="quiet">
            争议双方：{holder.unit}、{named?.unit ?? '没有指明的单位'}
          </p>
          {ruling ? <RulingFacts ruling={ruling} id={id} now={now} /> : null}
        </section>
        {mayWithdraw && ruling && !ruling.withdrawn ? (
          <ActForm action={`/precedents/${id}/withdrawal`} name="撤回先例" look="danger" open={refused !== null}>
            <p class="quiet">撤回后归口不再参考这个先例；原工单的裁定不变，仍由裁定的单位办理。</p>
            <TextArea
              name="reason"
              label="撤回理由"
              hint="例如职责已经调整、裁定依据的文件已废止。会记入工单的办理记录。"
              need="required"
              rows={3}
              value={refused?.reason ?? ''}
              error={refused?.field === 'reason' ? refused.sentence : undefined}
            />
          </ActForm>
        ) : null}
      </div>
    </WorkFrame>
  );
}
