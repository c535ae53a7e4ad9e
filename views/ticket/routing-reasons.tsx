import type { RoutingAnswer } from '../../src/domain/routing/answer.ts';

const decisionNames: Record<RoutingAnswer['decision'], string> = {
  dispatch: '把握较大，可直接派单',
  confirm: '把握不足，须由派单员选定',
  redirect: '建议转接其他渠道',
  decline: '疑似不属受理范围，须由派单员判断',
};

/** 归口依据: what the router found, each reason with its clause and words, and why not the second. */
export function RoutingReasons({ routing }: { routing: RoutingAnswer }) {
  const first = routing.candidates[0];
  return (
    <section class="stack-tight" id="reasons" aria-labelledby="reasons-title">
      <h3 id="reasons-title">归口依据</h3>
      <p>
        {decisionNames[routing.decision]}
        {first ? `；首选${first.unit}，概率 ${first.probability.toFixed(2)}` : ''}
        {routing.redirectTo ? `；建议渠道 ${routing.redirectTo}` : ''}。
      </p>
      <ul class="stack-tight">
        {routing.because.map(({ clause, sentence }) => (
          <li>
            {clause === '' ? null : <strong>条款 {clause}　</strong>}
            {sentence}
          </li>
        ))}
      </ul>
      {routing.whyNotSecond === '' ? null : <p>{routing.whyNotSecond}</p>}
      <p class="quiet small">归口规范版本 {routing.edition}，受理时判定。</p>
    </section>
  );
}
