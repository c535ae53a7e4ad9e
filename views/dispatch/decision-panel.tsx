import type { RoutingAnswer } from '../../src/domain/routing/answer.ts';
import { buttonClass } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { Notice } from '../parts/notice.tsx';
import { Candidates, DISPATCH_FORM } from './candidates.tsx';
import type { ClauseText } from './clause.tsx';
import { Correction } from './correction.tsx';
import { DispatchForm, type DispatchFormProps } from './dispatch-form.tsx';
import { OtherWays, type OtherWaysProps } from './other-ways.tsx';
import { Proposal } from './proposal.tsx';
import { SeatProposal, type SeatProposalProps } from './seat-proposal.tsx';
import type { FoundUnit } from './unit-results.tsx';
import { UnitSearch } from './unit-search.tsx';

export type DecisionPanelProps = {
  routing: RoutingAnswer | null;
  seatProposal: SeatProposalProps | null;
  /** The clauses that the reasons cite, by number. */
  clauses: ReadonlyMap<string, ClauseText>;
  /** Name of the place for which the router was asked again; null while it is the ticket's own. */
  movedTo: string | null;
  /** Drawn again for another place or choice: what is chosen, else the first candidate, takes the focus. */
  redrawn: boolean;
  form: DispatchFormProps;
  search: { query: string; units: FoundUnit[] };
  ways: OtherWaysProps;
  /** Id of the control that the refusal is about, for the link on top. */
  errorField: string | null;
  /** What others did to the ticket in the meantime, when the refusal is about that. */
  changes: string[];
};

/** Why a form was not carried out, above everything. */
function Refused({ form, ways, errorField, changes }: DecisionPanelProps) {
  const error = form.error ?? ways.error;
  if (!error) return null;
  if (!errorField)
    return (
      <Notice tone="error" title={error.sentence}>
        {changes.map((change) => (
          <p>{change}</p>
        ))}
      </Notice>
    );
  if (ways.error) return <Notice tone="error" title={`没有提交成功：${error.sentence}`} />;
  if (errorField !== 'correction') return <ErrorSummary errors={[{ field: errorField, message: error.sentence }]} />;
  return (
    <div data-until-escape>
      <Notice tone="error" title="还没有派出，请在下面按一个改派理由；已填写的内容都在。" />
    </div>
  );
}

/** The decision: what the router proposes and why, the directory, and the other ways. */
export function DecisionPanel(props: DecisionPanelProps) {
  const { routing, seatProposal, clauses, movedTo, redrawn, form, search, ways } = props;
  // Where a reason is missing the focus stays with the choice: there one key gives the reason, in a field it would be a letter.
  const focused = redrawn || form.error?.field === 'correction';
  return (
    <section class="panel decision" aria-label="派单决定">
      <Refused {...props} />
      {routing ? <Proposal routing={routing} ways={ways} /> : null}
      {movedTo === null ? null : (
        <Notice tone="info" title={`地点改为“${movedTo}”，已按新地点重新归口。`}>
          <p>下面的候选单位和名录都以新地点为准，派单时一并更正地点。</p>
        </Notice>
      )}
      {seatProposal ? <SeatProposal {...seatProposal} /> : null}
      <Candidates
        candidates={routing?.candidates ?? []}
        chosen={form.values.choice}
        clauses={clauses}
        whyNotSecond={routing?.whyNotSecond ?? ''}
        focused={focused}
      />
      <UnitSearch
        action={`/dispatch/${form.number}`}
        order={form.order}
        {...search}
        chosen={form.values.choice}
        focused={focused}
        assist={form.values.assist}
      />
      <DispatchForm {...form} />
      <OtherWays {...ways} />
      <div class="dispatch-send">
        {form.explains ? (
          <Correction
            typed={form.values.correction}
            error={form.error?.field === 'correction' ? form.error.sentence : undefined}
          />
        ) : null}
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
