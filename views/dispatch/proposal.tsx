import type { RoutingAnswer } from '../../src/domain/routing/answer.ts';
import { Notice } from '../parts/notice.tsx';
import { type OtherWaysProps, WayForm } from './other-ways.tsx';

export type ProposalProps = { routing: RoutingAnswer; ways: OtherWaysProps };

/** The router proposes another way than a unit: said first, with what is to be told and its reasons. Nothing happens before a person confirms. */
export function Proposal({ routing, ways }: ProposalProps) {
  const { way } = ways.proposed;
  if (way === null) return null;
  const title = way === 'redirection' ? `建议转接 ${routing.redirectTo ?? '其他渠道'}` : '建议不予受理';
  const key = way === 'redirection' ? 'r' : 'd';
  return (
    <section class="proposal" aria-label="系统建议" data-draft-first>
      <Notice tone="warning" live={false} title={`${title}，须由您核对确认`}>
        {routing.because.map((reason) => (
          <p>
            {reason.sentence}
            {reason.clause === '' ? null : <span class="quiet"> 条款 {reason.clause}</span>}
          </p>
        ))}
        <p class="quiet">按 {key} 键核对并填写；如属受理范围，请在下面选择主办单位。</p>
      </Notice>
      <WayForm {...ways} way={way} />
    </section>
  );
}
