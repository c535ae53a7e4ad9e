import type { RoutingAnswer } from '../../src/domain/routing/answer.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Notice } from '../parts/notice.tsx';
import { Candidates } from './candidates.tsx';
import { DispatchForm, type DispatchFormProps } from './dispatch-form.tsx';
import { OtherWays, type OtherWaysProps } from './other-ways.tsx';
import type { FoundUnit } from './unit-results.tsx';
import { UnitSearch } from './unit-search.tsx';

export type DecisionPanelProps = {
  routing: RoutingAnswer | null;
  form: DispatchFormProps;
  search: { query: string; place: string; units: FoundUnit[] };
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
export function DecisionPanel({ routing, form, search, ways, errorField, changes }: DecisionPanelProps) {
  const error = form.error ?? ways.error;
  return (
    <section class="panel decision" aria-label="派单决定">
      {error && errorField === 'correction' ? (
        <Notice tone="error" title="还没有派出，请补充改派理由；已填写的内容都在。" />
      ) : null}
      {error && errorField && errorField !== 'correction' ? (
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
      <Candidates candidates={routing?.candidates ?? []} chosen={form.values.lead} />
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
    </section>
  );
}
