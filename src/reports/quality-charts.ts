import { type Bin, FEW } from '../domain/quality/reliability.ts';
import { axisOf, type ChartOption, drawChart } from './chart.ts';
import { tones } from './chart-paint.ts';

const SIZE = { width: 640, height: 280 };

/** A week or month of the chart: how it is called, and what became of its proposals. */
export type SpanPoint = { name: string; proposals: number; stood: number; corrected: number; returned: number };

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

/** Drawn hollow where the share rests on few cases. */
const point = (value: number, cases: number) => ({ value, symbol: cases < FEW ? 'emptyCircle' : 'circle' });

/** What the chart over time shows, in one sentence. */
const spansLabel = (spans: readonly SpanPoint[]): string => {
  const last = spans.findLast(({ proposals }) => proposals > 0);
  const sum = (key: 'corrected' | 'returned') => spans.reduce((all, span) => all + span[key], 0);
  const latest = last ? `，最近有派单的一段（${last.name}起）首选成立率 ${percent(last.stood / last.proposals)}` : '';
  return `随时间变化图：${spans.length} 段时间内改派 ${sum('corrected')} 件、退单 ${sum('returned')} 件${latest}。数字见图旁表格。`;
};

/** Corrections and returns by weeks or months as bars, the share of proposals that stood as a line. */
export const spansChart = (spans: readonly SpanPoint[]): string => {
  // Told apart without colours: plain and striped, so pale that the line shows on top of them.
  const stripes = { symbol: 'rect', color: tones.lineStrong, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -0.8 };
  const box = { color: tones.sunken, borderColor: tones.lineStrong, borderWidth: 1 };
  const bar = { type: 'bar', stack: 'fallen', barMaxWidth: 28 };
  const option: ChartOption = {
    legend: { bottom: 0, textStyle: { color: tones.ink, fontSize: 12 } },
    grid: { left: 44, right: 52, top: 32, bottom: 64 },
    xAxis: axisOf({ type: 'category', data: spans.map(({ name }) => name) }),
    yAxis: [
      axisOf({ type: 'value', name: '件', minInterval: 1 }),
      axisOf({
        type: 'value',
        name: '成立率',
        min: 0,
        max: 100,
        splitLine: { show: false },
        axisLabel: { color: tones.ink, fontSize: 12, formatter: '{value}%' },
      }),
    ],
    series: [
      { ...bar, name: '改派', data: spans.map((span) => span.corrected || null), itemStyle: box },
      {
        ...bar,
        name: '退单',
        data: spans.map((span) => span.returned || null),
        itemStyle: { ...box, decal: stripes },
      },
      {
        type: 'line',
        name: '首选成立率',
        yAxisIndex: 1,
        symbolSize: 8,
        itemStyle: { color: tones.action },
        lineStyle: { color: tones.action },
        data: spans.map(({ proposals, stood }) =>
          proposals === 0 ? null : point(Number(((100 * stood) / proposals).toFixed(1)), proposals),
        ),
      },
    ],
  };
  return drawChart(option, spansLabel(spans), SIZE);
};

/** 可靠性曲线: what was foretold against what stood; on the dashed line both are the same. */
export const reliabilityChart = (bins: readonly Bin[], error: number): string => {
  const share = (name: string, place: object) =>
    axisOf({
      type: 'value',
      min: 0,
      max: 100,
      name,
      ...place,
      axisLabel: { color: tones.ink, fontSize: 12, formatter: '{value}%' },
    });
  const inPercent = (value: number): number => Number((value * 100).toFixed(1));
  const option: ChartOption = {
    legend: { bottom: 0, textStyle: { color: tones.ink, fontSize: 12 } },
    grid: { left: 56, right: 24, top: 32, bottom: 80 },
    xAxis: share('系统给出的概率', { nameLocation: 'middle', nameGap: 28 }),
    yAxis: share('实际成立', {}),
    series: [
      {
        type: 'line',
        name: '实际成立',
        symbolSize: 8,
        itemStyle: { color: tones.action },
        lineStyle: { color: tones.action },
        data: bins.map(({ foretold, stood, proposals }) => {
          const { value, symbol } = point(inPercent(stood / proposals), proposals);
          return { value: [inPercent(foretold), value], symbol };
        }),
      },
      {
        type: 'line',
        name: '概率与实际一致',
        symbol: 'none',
        itemStyle: { color: tones.lineStrong },
        lineStyle: { color: tones.lineStrong, type: 'dashed' },
        data: [
          [0, 0],
          [100, 100],
        ],
      },
    ],
  };
  const label = `可靠性曲线：${bins.length} 组，期望校准误差 ${percent(error)}。数字见图旁表格。`;
  return drawChart(option, label, { ...SIZE, height: 360 });
};
