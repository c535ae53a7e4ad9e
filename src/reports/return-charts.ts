import { axisOf, type ChartOption, drawChart } from './chart.ts';
import { tones } from './chart-paint.ts';

/** A unit or a reason with its returns. */
export type ReturnBar = { name: string; returns: number; approved: number };

const WIDTH = 640;
const ROW = 32;
const AROUND = 72;
/** So much of a long name stands at the axis; the whole one is in the table beside. */
const LETTERS = 14;

const short = (name: string): string => {
  const letters = [...name];
  return letters.length > LETTERS ? `${letters.slice(0, LETTERS - 1).join('')}…` : name;
};

/** Returns as bars under each other, those that were agreed to told apart from the others. */
export const returnsChart = (by: string, bars: readonly ReturnBar[]): string => {
  const bar = { type: 'bar', stack: 'returns', barMaxWidth: 18 };
  const option: ChartOption = {
    legend: { bottom: 0, textStyle: { color: tones.ink, fontSize: 12 } },
    grid: { left: 190, right: 40, top: 24, bottom: 44 },
    xAxis: axisOf({ type: 'value', minInterval: 1, name: '件' }),
    yAxis: axisOf({ type: 'category', inverse: true, data: bars.map(({ name }) => short(name)) }),
    series: [
      {
        ...bar,
        name: '同意退单',
        data: bars.map(({ approved }) => approved || null),
        itemStyle: { color: tones.action, borderColor: tones.action, borderWidth: 1 },
      },
      {
        ...bar,
        name: '未同意或待审',
        data: bars.map(({ returns, approved }) => returns - approved || null),
        itemStyle: { color: tones.sunken, borderColor: tones.lineStrong, borderWidth: 1 },
      },
    ],
  };
  const told = bars.map(({ name, returns, approved }) => `${name} ${returns} 件、同意 ${approved} 件`).join('；');
  return drawChart(option, `退单按${by}：${told}。`, { width: WIDTH, height: AROUND + ROW * Math.max(1, bars.length) });
};
