import { Chart } from '../parts/chart.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { pageColumns, shareWords } from './columns.tsx';
import { QualityFrame, type QualityFrameProps } from './quality-frame.tsx';
import { type BinLine, binColumns } from './tables.tsx';

export type ReliabilityPageProps = QualityFrameProps & {
  bins: BinLine[];
  error: number;
  svg: string;
  csv: string;
};

/** 把握校准: whether of the proposals that were called 80 % sure about 80 % stood. */
export function ReliabilityPage({ bins, error, svg, csv, ...frame }: ReliabilityPageProps) {
  return (
    <QualityFrame {...frame} title="把握校准" exports={[{ name: '导出表格', href: csv }]}>
      <section class="panel">
        <Chart title="系统说的把握与实际成立" svg={svg}>
          <p>
            期望校准误差 <strong class="number">{shareWords(error, 1)}</strong>
            <span class="quiet">：系统说的概率与实际成立率平均相差多少，越小越好。</span>
          </p>
          <DataTable
            caption="各组的平均概率与成立率"
            rows={bins}
            rowKey={({ place }) => String(place)}
            columns={pageColumns(binColumns)}
            phone="scroll"
            empty={{ why: '没有可以分组的派单。' }}
          />
          <p class="quiet">
            按概率从低到高排列，分成件数相同的组（每组至少 20 件，最多 15
            组）。点在虚线上方，说明系统偏谨慎；在下方，说明系统偏自信。
          </p>
        </Chart>
      </section>
    </QualityFrame>
  );
}
