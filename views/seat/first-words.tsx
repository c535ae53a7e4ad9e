import type { Urgency } from '../../src/domain/appeal/urgency.ts';
import type { RoutingAnswer } from '../../src/domain/routing/answer.ts';
import { Notice } from '../parts/notice.tsx';

const emergencies: Record<string, string> = { '110': '报警', '119': '火警', '120': '急救', '122': '交通事故' };

/** What the first words depend on; `urgency` as chosen by the person where it was. */
export type FirstWordsOf = Pick<RoutingAnswer, 'decision' | 'redirectTo' | 'because'> & { urgency: Urgency };

/** Says whether something must be told to the caller before anything else: another channel, an emergency, out of scope. */
export const mustSayFirst = ({ decision, urgency }: FirstWordsOf): boolean =>
  decision === 'redirect' || decision === 'decline' || urgency === 'critical';

const titleOf = ({ decision, redirectTo, urgency }: FirstWordsOf): string => {
  const to = redirectTo ?? '';
  const name = emergencies[to];
  if (decision === 'redirect')
    return name ? `像是紧急情况：请立即转接 ${to}（${name}）。` : `应转接 ${to || '其他渠道'}。`;
  if (decision === 'decline') return '可能不属于热线受理范围，请告知法定渠道，由派单员认定。';
  return urgency === 'critical' ? '紧急程度是特急，请先确认人员安全，必要时转接 110、119、120。' : '';
};

/** What must be said to the caller first; nothing when there is no such thing. */
export function FirstWords({ answer }: { answer: FirstWordsOf }) {
  if (!mustSayFirst(answer)) return null;
  return (
    <Notice tone="error" live={false} title={titleOf(answer)}>
      {answer.because.map((reason) => reason.sentence).join('')}
    </Notice>
  );
}

/** The same above the text, for where the suggestions stand below it; `swapped` puts a fragment there out of band. */
export function FirstWordsAbove({ answer, swapped }: { answer: FirstWordsOf | null; swapped?: boolean | undefined }) {
  return (
    <div class="first-words-above" id="first-words" hx-swap-oob={swapped ? 'outerHTML' : undefined}>
      {answer ? <FirstWords answer={answer} /> : null}
    </div>
  );
}
