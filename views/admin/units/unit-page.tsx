import type { Instant } from '../../../src/domain/instant.ts';
import { PageHead } from '../../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../../layout/work-frame.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../../parts/error-summary.tsx';
import { Notice } from '../../parts/notice.tsx';
import { UnitFacts, type UnitFactsProps } from './unit-facts.tsx';
import { UnitFields } from './unit-fields.tsx';
import { UnitHistory, type UnitHistoryLine } from './unit-history.tsx';
import type { UnitValues } from './unit-values.ts';
import { ConditionBadge, unitAddress } from './unit-words.tsx';
import { UnitEnd, UnitWork, type UnitWorkProps } from './unit-work.tsx';

export type UnitPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  name: string;
  facts: UnitFactsProps;
  work: UnitWorkProps;
  values: UnitValues;
  /** The unit's last entry in the log, so that nobody's change is written over unseen. */
  seen: number;
  errors: FieldError[];
  done: string | null;
  history: UnitHistoryLine[];
  now: Instant;
};

/** One unit: what is known of it, what lies with it, what was done to it, and the form to change it. */
export function UnitPage(props: UnitPageProps) {
  const { name, facts, work, values, seen, errors, done, history, now, ...frame } = props;
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <WorkFrame {...frame} title={name}>
      <PageHead title={name}>
        <ConditionBadge condition={work.condition} lastDay={work.lastDay} />
        <LinkButton href="/admin/units">返回名录</LinkButton>
      </PageHead>
      <div class="stack">
        {done ? <Notice tone="success" title={done} /> : null}
        <ErrorSummary errors={errors} />
        <div class="split">
          <div class="stack">
            <UnitFacts {...facts} />
            {work.condition === 'dissolved' ? null : (
              <form class="form panel" method="post" action={unitAddress(facts.code)} novalidate>
                <h2>修改资料</h2>
                <input type="hidden" name="seen" value={seen} />
                <UnitFields values={values} errorOf={errorOf} />
                <div class="actions">
                  <Button look="primary">保存</Button>
                </div>
              </form>
            )}
          </div>
          <div class="stack">
            <UnitWork {...work} />
            <UnitEnd {...work} error={errorOf('lastDay')} />
            <UnitHistory lines={history} now={now} />
          </div>
        </div>
      </div>
    </WorkFrame>
  );
}
