import { Button, LinkButton } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';
import { type FindingLine, FindingsTable } from './findings-page.tsx';
import { Figures, type SimulationFigures, Unreadable } from './simulation-page.tsx';
import { type StandardFrame, StandardPage } from './standard-page.tsx';
import { type ShownWork, WorkGoingOn } from './work-going-on.tsx';

/** What must be seen before a draft is published. */
export type Preparation = {
  errors: number;
  warnings: number;
  /** The errors, cut to what a page can bear. */
  lines: FindingLine[];
  simulation: { faults: readonly string[] } | (SimulationFigures & { since: string });
};

export type PublicationPageProps = StandardFrame & {
  edition: string;
  work: ShownWork<Preparation>;
  /** Fingerprint of the files that were checked. */
  seen: string;
  effective: string;
  today: string;
  errors: FieldError[];
};

function CheckSummary({ edition, done }: { edition: string; done: Preparation }) {
  const address = `/standard/editions/${encodeURIComponent(edition)}`;
  return (
    <section class="stack-tight" aria-labelledby="publication-check">
      <h2 id="publication-check">检查</h2>
      {done.errors === 0 ? (
        <Notice tone="success" title={`没有错误，提醒 ${done.warnings} 处。`} live={false}>
          <a href={`${address}/findings`}>看检查结果</a>
        </Notice>
      ) : (
        <>
          <Notice tone="error" title={`有 ${done.errors} 处错误，改正之前不能发布。`} live={false} />
          <FindingsTable lines={done.lines} filtered={false} />
        </>
      )}
    </section>
  );
}

function SimulationSummary({ edition, simulation }: { edition: string; simulation: Preparation['simulation'] }) {
  return (
    <section class="stack-tight" aria-labelledby="publication-simulation">
      <h2 id="publication-simulation">试算</h2>
      {'faults' in simulation ? (
        <Unreadable faults={simulation.faults} />
      ) : (
        <>
          <p>
            {simulation.since} 以来的工单按草稿重新归口。{' '}
            <a href={`/standard/editions/${encodeURIComponent(edition)}/simulation?since=${simulation.since}`}>
              看会变化的工单
            </a>
          </p>
          <Figures {...simulation} />
        </>
      )}
    </section>
  );
}

/** 发布: what the check and the simulation say, then the day from which it holds. */
export function PublicationPage({ edition, work, seen, effective, today, errors, ...frame }: PublicationPageProps) {
  const address = `/standard/editions/${encodeURIComponent(edition)}`;
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <StandardPage
      {...frame}
      title={`发布：${edition}`}
      section="editions"
      actions={<LinkButton href={address}>返回草稿</LinkButton>}
    >
      <ErrorSummary errors={errors} title={errors.length > 0 ? '没有发布。' : undefined} />
      <WorkGoingOn work={work} href={`${address}/publication`} doing="正在检查和试算">
        {(done) => (
          <>
            <CheckSummary edition={edition} done={done} />
            {done.errors === 0 ? <SimulationSummary edition={edition} simulation={done.simulation} /> : null}
            {done.errors === 0 ? (
              <form class="form panel narrow" method="post" action={`${address}/publication`} novalidate>
                <h2>生效</h2>
                <p>发布后文件不能再改。生效日零点起，新登记的诉求按这个版本归口；已登记的工单不变。</p>
                <input type="hidden" name="seen" value={seen} />
                <TextField
                  name="effective"
                  label="生效日期"
                  hint="今天或以后。同一天只能有一个版本生效。"
                  type="date"
                  need="required"
                  value={effective}
                  min={today}
                  error={errorOf('effective')}
                />
                <div class="actions">
                  <Button look="primary">发布</Button>
                </div>
              </form>
            ) : null}
          </>
        )}
      </WorkGoingOn>
    </StandardPage>
  );
}
