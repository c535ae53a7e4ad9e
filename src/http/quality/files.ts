import { Hono } from 'hono';
import type { QualityColumn } from '../../../views/quality/columns.tsx';
import { type ModelLine, modelFigures, modelStateWords } from '../../../views/quality/model-figures.ts';
import {
  binColumns,
  correctionColumns,
  decisionColumns,
  groupColumns,
  spanColumns,
} from '../../../views/quality/tables.tsx';
import type { HeldOutFigures } from '../../domain/classify/figures.ts';
import { sayMoment } from '../../domain/deadline/local-time.ts';
import type { Env } from '../env.ts';
import { sendTable } from '../send-table.ts';
import { binLines, correctionLines, decisionLines, groupingNames, groupLines, modelLines, spanLines } from './lines.ts';
import { readWish } from './wish.ts';

const figureOf = (figures: HeldOutFigures | null, { key, say }: (typeof modelFigures)[number]): string =>
  figures === null ? '' : say(figures[key]);

const modelColumns = (now: number): QualityColumn<ModelLine>[] => [
  { key: 'id', title: '次序', text: ({ id }) => String(id) },
  { key: 'at', title: '时间', text: ({ madeAt }) => sayMoment(madeAt, now) },
  { key: 'by', title: '由谁', text: ({ madeBy }) => madeBy },
  { key: 'edition', title: '规范版本', text: ({ edition }) => edition },
  { key: 'rows', title: '学习的工单', text: ({ rows }) => String(rows) },
  { key: 'state', title: '状态', text: ({ state }) => modelStateWords(state) },
  { key: 'reason', title: '说明', text: ({ reason }) => reason },
  ...modelFigures.flatMap((figure): QualityColumn<ModelLine>[] => [
    {
      key: `new-${figure.key}`,
      title: `新模型：${figure.name}`,
      text: ({ figures }) => figureOf(figures.candidate, figure),
    },
    {
      key: `live-${figure.key}`,
      title: `当时在用：${figure.name}`,
      text: ({ figures }) => figureOf(figures.live, figure),
    },
  ]),
];

/** The tables of the quality pages as CSV, for the same period and scope. */
export const files = new Hono<Env>()
  .get('/quality/spans.csv', async (c) => sendTable(c, '归口质量-按时间', spanColumns, await spanLines(c, readWish(c))))
  .get('/quality/decisions.csv', async (c) =>
    sendTable(c, '归口质量-按系统的判断', decisionColumns, await decisionLines(c, readWish(c))),
  )
  .get('/quality/corrections.csv', async (c) =>
    sendTable(c, '归口质量-改派', correctionColumns, await correctionLines(c, readWish(c), 'file')),
  )
  .get('/quality/reliability.csv', async (c) =>
    sendTable(c, '归口质量-把握校准', binColumns, await binLines(c, readWish(c))),
  )
  .get('/quality/models.csv', async (c) =>
    sendTable(c, '归口质量-学习模型', modelColumns(c.var.now), await modelLines(c)),
  );

for (const grouping of ['units', 'matters', 'functions'] as const) {
  files.get(`/quality/${grouping}.csv`, async (c) => {
    const kind = groupingNames[grouping];
    const { lines } = await groupLines(c, readWish(c), grouping, 'file');
    return sendTable(c, `归口质量-按${kind}`, groupColumns(kind), lines);
  });
}
