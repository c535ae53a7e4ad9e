import { DataTable } from '../parts/data-table.tsx';
import { pageColumns } from './columns.tsx';
import { QualityFrame, type QualityFrameProps } from './quality-frame.tsx';
import { type CorrectionLine, correctionColumns } from './tables.tsx';

export type CorrectionsPageProps = QualityFrameProps & { corrections: CorrectionLine[]; csv: string };

/** 改派: from where to where most often, with the reasons of the latest tickets. */
export function CorrectionsPage({ corrections, csv, ...frame }: CorrectionsPageProps) {
  return (
    <QualityFrame {...frame} title="改派" exports={[{ name: '导出表格', href: csv }]}>
      <p class="quiet">最常见的改派，也计退单之后的改派。反复出现的一对，多半说明规则或界限要改。</p>
      <DataTable
        caption="最常见的改派"
        rows={corrections}
        rowKey={({ fromName, toName }) => `${fromName}-${toName}`}
        columns={pageColumns(correctionColumns)}
        empty={{ why: '这段时间没有改派。', advice: '派单员都采用了系统的首选单位。' }}
      />
    </QualityFrame>
  );
}
