import type { Move } from '../../src/domain/routing/simulate.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { FilterChips } from '../parts/filter-chips.tsx';
import { Notice } from '../parts/notice.tsx';
import { Pager } from '../parts/pager.tsx';
import { TextField } from '../parts/text-field.tsx';
import { FlowMatrix, type NamedFlow } from './flow-matrix.tsx';
import { MovesTable } from './moves-table.tsx';
import { type StandardFrame, StandardPage } from './standard-page.tsx';
import { type ShownWork, WorkGoingOn } from './work-going-on.tsx';

export type SimulationFigures = {
  tickets: number;
  elsewhere: number;
  otherMatter: number;
  better: number;
  worse: number;
};

export type ShownSimulation =
  | { faults: readonly string[] }
  | (SimulationFigures & {
      flows: NamedFlow[];
      moves: Move[];
      previous: string | undefined;
      next: string | undefined;
    });

export type SimulationPageProps = StandardFrame & {
  edition: string;
  inForce: string;
  since: string;
  show: 'elsewhere' | 'matter';
  /** Address of this page with what was asked for. */
  href: string;
  addressOf: (show: 'elsewhere' | 'matter') => string;
  error: string | undefined;
  most: number;
  work: ShownWork<ShownSimulation> | null;
};

/** What a simulation came to, in figures. */
export function Figures({ tickets, elsewhere, otherMatter, better, worse }: SimulationFigures) {
  const figures: [number, string][] = [
    [tickets, '件工单重新归口'],
    [elsewhere, '件会换单位或渠道'],
    [otherMatter, '件只换事项'],
    [better, '件改后才与人工派单一致'],
    [worse, '件改后不再与人工派单一致'],
  ];
  return (
    <div class="figures panel">
      {figures.map(([number, words]) => (
        <p>
          <span class="figure-number">{number}</span> {words}
        </p>
      ))}
    </div>
  );
}

/** Faults of files that keep an edition from being read. */
export function Unreadable({ faults }: { faults: readonly string[] }) {
  return (
    <Notice tone="error" title="文件有误，不能继续。请先改正：" live={false}>
      <ul>
        {faults.slice(0, 20).map((fault) => (
          <li>{fault}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Result(
  props: { shown: ShownSimulation } & Pick<SimulationPageProps, 'show' | 'addressOf' | 'since' | 'most'>,
) {
  const { shown, show, addressOf, since, most } = props;
  if ('faults' in shown) return <Unreadable faults={shown.faults} />;
  const { tickets, elsewhere, otherMatter, flows, moves, previous, next } = shown;
  if (tickets === 0)
    return (
      <div class="panel">
        <EmptyState why={`${since} 以来没有工单，试算不出变化。`} advice="请把起始日期改早一些。" />
      </div>
    );
  return (
    <>
      <Figures {...shown} />
      {tickets >= most ? <p class="quiet">工单很多，只试算了最近的 {most} 件。</p> : null}
      {elsewhere > 0 ? (
        <section class="stack-tight">
          <h2 id="flows">按职能汇总</h2>
          <FlowMatrix flows={flows} />
        </section>
      ) : null}
      <section class="stack-tight">
        <h2 id="moves">会变化的工单</h2>
        <FilterChips
          label="按变化筛选"
          chips={[
            { name: '换单位或渠道', href: addressOf('elsewhere'), current: show === 'elsewhere', count: elsewhere },
            { name: '只换事项', href: addressOf('matter'), current: show === 'matter', count: otherMatter },
          ]}
        />
        <MovesTable moves={moves} />
        <Pager previous={previous} next={next} />
      </section>
    </>
  );
}

/** 试算: past tickets routed under an edition, and which of them would move. */
export function SimulationPage(props: SimulationPageProps) {
  const { edition, inForce, since, show, href, addressOf, error, most, work, ...frame } = props;
  const address = `/standard/editions/${encodeURIComponent(edition)}`;
  return (
    <StandardPage
      {...frame}
      title={`试算：${edition}`}
      section="editions"
      actions={<LinkButton href={address}>返回版本</LinkButton>}
    >
      <p>用这个版本重新归口以往的工单，与现行版本 {inForce} 的结论比较。只是试算，工单本身不变。</p>
      <p class="quiet">规则的用语和例句也供系统学习说法，改动后个别把握很低的工单会跟着变，看“草稿的把握”可以分辨。</p>
      <form class="search-line" method="get" action={`${address}/simulation`}>
        <TextField name="since" label="起始日期" type="date" value={since} error={error} />
        <div class="actions">
          <Button look="primary">试算</Button>
        </div>
      </form>
      {work === null ? null : (
        <WorkGoingOn work={work} href={href} doing="正在试算">
          {(shown) => <Result shown={shown} show={show} addressOf={addressOf} since={since} most={most} />}
        </WorkGoingOn>
      )}
    </StandardPage>
  );
}
