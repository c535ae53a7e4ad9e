import {
  FEW_RATINGS,
  type Rate,
  type RateCounts,
  type RateKind,
  rateKinds,
  rateNames,
  rateOf,
} from '../../../src/domain/evaluation/rates.ts';
import { PageHead } from '../../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../../layout/work-frame.tsx';
import { LinkButton } from '../../parts/button.tsx';
import { Chart } from '../../parts/chart.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { type FilterChip, FilterChips } from '../../parts/filter-chips.tsx';
import { pageColumns } from '../../quality/columns.tsx';
import { percentWords, type RateLine, rateColumns, type SpanLine, spanColumns } from './columns.tsx';

export type RatesPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  counts: RateCounts;
  unreached: number;
  fairly: boolean;
  /** Address of the tickets behind a figure. */
  address: (further: Record<string, string>) => string;
  periods: FilterChip[];
  groupings: FilterChip[];
  /** 基本满意计入 or 不计入. */
  fairlyChips: FilterChip[];
  narrowed: { name: string; href: string } | null;
  groupedBy: string;
  lines: RateLine[];
  /** Weeks or months, the newest first. */
  spans: SpanLine[];
  svg: string;
  csv: { lines: string; spans: string };
};

const says: Record<RateKind, (fairly: boolean) => string> = {
  response: () => '承办单位联系过诉求人。',
  solution: () => '诉求人说已解决；部分解决不算。',
  lasting: () => '再扣除办结后又反映同一问题的。',
  satisfaction: (fairly) => `非常满意、满意${fairly ? '、基本满意' : '；基本满意不算'}。`,
};

function Figure({
  kind,
  rate,
  fairly,
  address,
}: { kind: RateKind; rate: Rate } & Pick<RatesPageProps, 'fairly' | 'address'>) {
  const link = (part: 'part' | 'rest' | 'whole', words: string) => <a href={address({ rate: kind, part })}>{words}</a>;
  return (
    <div class="panel quality-figure">
      <dt>{rateNames[kind]}</dt>
      <dd>
        <p class="figure-number number">
          {percentWords(rate)}
          {rate.whole > 0 && rate.whole < FEW_RATINGS ? <span class="quiet"> 样本少</span> : null}
        </p>
        {rate.whole === 0 ? null : (
          <p>
            {link('part', `分子 ${rate.part}`)} / {link('whole', `分母 ${rate.whole}`)}
            {rate.part < rate.whole ? <>，{link('rest', `其余 ${rate.whole - rate.part}`)}</> : null}
          </p>
        )}
        <p class="quiet">{says[kind](fairly)}</p>
      </dd>
    </div>
  );
}

/** What stands beside the rates: never in them, always in sight. */
function LeftOut({ counts, unreached, address }: Pick<RatesPageProps, 'counts' | 'unreached' | 'address'>) {
  const { excluded, again, second, secondGood } = counts;
  return (
    <section class="panel stack-tight" aria-labelledby="left-out-title">
      <h2 id="left-out-title">不计入以上三率的</h2>
      <ul>
        <li>
          <a href={address({ left: 'unreached' })}>未联系上 {unreached} 件</a>：多次回访没有联系上，不在分母里。
        </li>
        <li>
          <a href={address({ left: 'excluded' })}>已剔除 {excluded} 条</a>：经两人认定，理由见
          <a href="/books/exclusions">剔除台账</a>。
        </li>
        <li>
          <a href={address({ left: 'second' })}>整改后二次回访 {second} 条</a>
          {second > 0 ? `，其中基本满意以上 ${secondGood} 条` : ''}：评的是整改，不改变原来的评价。
        </li>
        <li>
          <a href={address({ left: 'again' })}>同一轮办理的再次评价 {again} 条</a>：每轮只计第一次，后来的并列保留。
        </li>
      </ul>
    </section>
  );
}

/** 三率: how many were contacted, how many solved, how many satisfied; every figure opens down to its tickets. */
export function RatesPage(props: RatesPageProps) {
  const { counts, unreached, fairly, address, periods, groupings, fairlyChips, narrowed } = props;
  const { groupedBy, lines, spans, svg, csv, ...frame } = props;
  const nothing = lines.length === 0 && unreached === 0;
  return (
    <WorkFrame {...frame} title="响应率、解决率、满意率">
      <PageHead title="响应率、解决率、满意率" count={counts.ratings} unit="条评价">
        {nothing ? null : (
          <>
            <LinkButton href={csv.lines}>导出按{groupedBy}</LinkButton>
            <LinkButton href={csv.spans}>导出变化</LinkButton>
          </>
        )}
      </PageHead>
      <div class="stack">
        <FilterChips label="时间" chips={periods} />
        <FilterChips label="基本满意是否计入满意率" chips={fairlyChips} />
        {narrowed ? (
          <p>
            只看：<strong>{narrowed.name}</strong> <a href={narrowed.href}>看全部</a>
          </p>
        ) : null}
        {nothing ? (
          <section class="panel">
            <EmptyState
              why="这段时间还没有评价。"
              advice="回访登记或诉求人评价后，会自动记在这里。可以换一段更长的时间。"
            />
          </section>
        ) : (
          <>
            <dl class="figures quality-figures">
              {rateKinds.map((kind) => (
                <Figure kind={kind} rate={rateOf(counts, kind, fairly)} fairly={fairly} address={address} />
              ))}
            </dl>
            <LeftOut counts={counts} unreached={unreached} address={address} />
            <section class="panel">
              <Chart title="随时间的变化" svg={svg}>
                <DataTable
                  caption="各段时间的三率"
                  rows={spans}
                  rowKey={({ start }) => start}
                  columns={pageColumns(spanColumns(fairly))}
                  phone="scroll"
                  empty={{ why: '没有数字。' }}
                />
                <p class="quiet">图中空心的点表示那段时间不足 {FEW_RATINGS} 条。</p>
              </Chart>
            </section>
            <section class="stack-tight">
              <h2 id="groups-title">按{groupedBy}</h2>
              <FilterChips label="分组" chips={groupings} />
              <DataTable
                caption={`按${groupedBy}的三率`}
                rows={lines}
                rowKey={({ key }) => key || 'none'}
                columns={pageColumns(rateColumns(groupedBy, fairly))}
                empty={{ why: `没有按${groupedBy}的数字。` }}
              />
            </section>
            <details class="quality-terms">
              <summary>这些数字怎么算</summary>
              <p class="prose">
                每件工单的每一轮办理只计一次，取第一次未被剔除的评价（电话回访、网页、短信链接或按键）。响应率的分母不含按键评价，解决率的分母不含按键评价中未询问的。整改后的二次回访、同一轮后来的评价、未联系上的和已剔除的都不计入，另行列出。“扣除再次反映”是把办结后同一人、同一地点或同一事项又反映、且没有排除的，从已解决里减去。少于{' '}
                {FEW_RATINGS} 条的比例多半是偶然，只供参考。
              </p>
            </details>
          </>
        )}
      </div>
    </WorkFrame>
  );
}
