import { type CallFigures, halfHourName } from '../domain/call/figures.ts';
import { axisOf, type ChartOption, drawChart } from './chart.ts';
import { tones } from './chart-paint.ts';

const SIZE = { width: 640, height: 220 };

/** Every sixth half hour is named, so that names do not touch. */
const NAMED = 5;

const label = (halfHours: readonly CallFigures[]): string => {
  const most = halfHours.reduce(
    (best, figures, place) => (figures.arrived > best.arrived ? { place, arrived: figures.arrived } : best),
    {
      place: 0,
      arrived: 0,
    },
  );
  const all = halfHours.reduce((sum, { arrived }) => sum + arrived, 0);
  if (all === 0) return '今日每半小时来电图：还没有来电。';
  return `今日每半小时来电图：共 ${all} 通，最多在 ${halfHourName(most.place)} 起的半小时，${most.arrived} 通。数字见图下表格。`;
};

/** Calls of a day by half hours: answered promptly, answered later, and not answered, told apart without colours. */
export const halfHoursChart = (halfHours: readonly CallFigures[]): string => {
  const stripes = { symbol: 'rect', color: tones.lineStrong, dashArrayX: [1, 0], dashArrayY: [2, 4], rotation: -0.8 };
  const bar = { type: 'bar', stack: 'calls', barCategoryGap: '20%' };
  const box = { color: tones.sunken, borderColor: tones.lineStrong, borderWidth: 1 };
  const option: ChartOption = {
    legend: { bottom: 0, textStyle: { color: tones.ink, fontSize: 12 } },
    grid: { left: 44, right: 16, top: 32, bottom: 56 },
    xAxis: axisOf({
      type: 'category',
      data: halfHours.map((_figures, place) => halfHourName(place)),
      axisLabel: { color: tones.ink, fontSize: 12, interval: NAMED },
    }),
    yAxis: axisOf({ type: 'value', name: '通', minInterval: 1 }),
    series: [
      {
        ...bar,
        name: '15 秒内接通',
        data: halfHours.map(({ prompt }) => prompt || null),
        itemStyle: { color: tones.action, borderColor: tones.action, borderWidth: 1 },
      },
      {
        ...bar,
        name: '15 秒后接通',
        data: halfHours.map(({ answered, prompt }) => answered - prompt || null),
        itemStyle: box,
      },
      {
        ...bar,
        name: '放弃或未接',
        data: halfHours.map(({ abandoned, missed }) => abandoned + missed || null),
        itemStyle: { ...box, decal: stripes },
      },
    ],
  };
  return drawChart(option, label(halfHours), SIZE);
};
