import { Chart } from '../parts/chart.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { type Counts, pageColumns, Share } from './columns.tsx';
import { QualityFrame, type QualityFrameProps } from './quality-frame.tsx';
import { type DecisionLine, decisionColumns, type SpanLine, spanColumns } from './tables.tsx';

export type OverviewPageProps = QualityFrameProps & {
  counts: Counts;
  /** Proposals that the router was sure enough of to dispatch by itself. */
  sure: Counts;
  /** Weeks or months, the newest first. */
  spans: SpanLine[];
  spansSvg: string;
  decisions: DecisionLine[];
  csv: { spans: string; decisions: string };
};

function Figure({ name, part, whole, says }: { name: string; part: number; whole: number; says: string }) {
  return (
    <div class="panel quality-figure">
      <dt>{name}</dt>
      <dd>
        <p class="figure-number number">
          <Share part={part} whole={whole} />
        </p>
        <p class="quiet">
          {part} / {whole} 件。{says}
        </p>
      </dd>
    </div>
  );
}

/** 总览: how often the first candidate stood, how much the router could dispatch by itself, and how both went over time. */
export function OverviewPage({ counts, sure, spans, spansSvg, decisions, csv, ...frame }: OverviewPageProps) {
  const exports = [
    { name: '导出变化', href: csv.spans },
    { name: '导出判断', href: csv.decisions },
  ];
  return (
    <QualityFrame {...frame} title="总览" exports={exports}>
      <dl class="figures quality-figures">
        <Figure name="首选成立率" part={counts.stood} whole={counts.proposals} says="派给首选单位且没有退单。" />
        <Figure name="可自行派单" part={sure.proposals} whole={counts.proposals} says="系统把握足、不用人选的占比。" />
        <Figure name="自行派单成立率" part={sure.stood} whole={sure.proposals} says="其中首选成立的占比。" />
        <Figure name="改派率" part={counts.corrected} whole={counts.proposals} says="人工改派给其他单位或职能。" />
        <Figure name="退单率" part={counts.returned} whole={counts.proposals} says="派出后经同意退单。" />
      </dl>
      <section class="panel">
        <Chart title="随时间的变化" svg={spansSvg}>
          <DataTable
            caption="各段时间的首推件数、成立、改派和退单"
            rows={spans}
            rowKey={({ start }) => start}
            columns={pageColumns(spanColumns)}
            phone="scroll"
            empty={{ why: '没有数字。' }}
          />
          <p class="quiet">图中空心的点表示那段时间不足 20 件。</p>
        </Chart>
      </section>
      <section class="stack-tight">
        <h2 id="decisions-title">按系统的判断</h2>
        <DataTable
          caption="按系统的判断"
          rows={decisions}
          rowKey={({ decision }) => decision}
          columns={pageColumns(decisionColumns)}
          phone="scroll"
          empty={{ why: '没有判断的数字。' }}
        />
      </section>
      <details class="quality-terms">
        <summary>这些数字怎么算</summary>
        <p class="prose">
          每件工单只按第一次派单计一次。派给系统首推的单位和职能、且没有经同意退单的，算成立。改派是第一次派单就换了单位或职能；退单是派出后单位退回并经同意。一件工单可能先改派、后退单，两项都计。没有候选单位的工单不计。
        </p>
      </details>
    </QualityFrame>
  );
}
