import type { RoutingAnswer } from '../../src/domain/routing/answer.ts';
import { buttonClass } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { Notice } from '../parts/notice.tsx';
import { Candidates, DISPATCH_FORM } from './candidates.tsx';
import { DispatchForm, type DispatchFormProps } from './dispatch-form.tsx';
import { OtherWays, type OtherWaysProps } from './other-ways.tsx';
import type { FoundUnit } from './unit-results.tsx';
import { UnitSearch } from './unit-search.tsx';

export type DecisionPanelProps = {
  routing: RoutingAnswer | null;
  /** Name of the place for which the router was asked again; null while it is the ticket's own. */
  movedTo: string | null;
  /** Drawn again for another place: the candidates take the focus. */
  redrawn: boolean;
  form: DispatchFormProps;
  search: { query: string; units: FoundUnit[] };
  ways: OtherWaysProps;
  /** Id of the control that the refusal is about, for the link on top. */
  errorField: string | null;
  /** What others did to the ticket in the meantime, when the refusal is about that. */
  changes: string[];
};

/** The router proposes another way than a unit: said first, with its reasons. A person decides. */
function Proposal({ routing }: { routing: RoutingAnswer }) {
  if (routing.decision !== 'redirect' && routing.decision !== 'decline') return null;
  const redirect = routing.decision === 'redirect';
  return (
    <Notice
      tone="warning"
      live={false}
      title={
        redirect
          ? `建议转接${routing.redirectTo ?? '其他渠道'}，按 r 键填写`
          : '建议不予受理，按 d 键填写；请先确认是否确实不属受理范围'
      }
    >
      {routing.because.map((reason) => (
        <p>
          {reason.sentence}
          {reason.clause === '' ? null : <span class="quiet"> 条款 {reason.clause}</span>}
        </p>
      ))}
    </Notice>
  );
}

/** The decision: five candidates, why, the directory, and the other ways. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { routing, movedTo, redrawn, form, search, ways, errorField, changes } = props;
  const error = form.error ?? ways.error;
  return (
    <section class="panel decision" aria-label="派单决定">
      {error && errorField === 'correction' ? (
        <div data-until-escape>
          <Notice tone="error" title="还没有派出，请补充改派理由；已填写的内容都在。" />
        </div>
      ) : null}
      {error && errorField && ways.error ? <Notice tone="error" title={`没有提交成功：${error.sentence}`} /> : null}
      {error && errorField && !ways.error && errorField !== 'correction' ? (
        <ErrorSummary errors={[{ field: errorField, message: error.sentence }]} />
      ) : null}
      {error && !errorField ? (
        <Notice tone="error" title={error.sentence}>
          {changes.map((change) => (
            <p>{change}</p>
          ))}
        </Notice>
      ) : null}
      {routing ? <Proposal routing={routing} /> : null}
      {movedTo === null ? null : (
        <Notice tone="info" title={`地点改为“${movedTo}”，已按新地点重新归口。`}>
          <p>下面的候选单位和名录都以新地点为准，派单时一并更正地点。</p>
        </Notice>
      )}
      <Candidates candidates={routing?.candidates ?? []} chosen={form.values.lead} focused={redrawn} />
      {routing && routing.whyNotSecond !== '' ? (
        <p class="why-not">
          <span class="quiet">为什么不是第二个：</span>
          {routing.whyNotSecond}
        </p>
      ) : null}
      <UnitSearch
        action={`/dispatch/${form.number}`}
        order={form.order}
        {...search}
        chosen={form.values.lead}
        assist={form.values.assist}
      />
      <DispatchForm {...form} />
      <OtherWays {...ways} />
      <div class="dispatch-send">
        <button
          type="submit"
          form={DISPATCH_FORM}
          class={buttonClass(form.likely ? 'primary' : 'plain')}
          data-key="Enter"
        >
          派单
          <KeyHint name="Enter" />
        </button>
      </div>
    </section>
  );
}
