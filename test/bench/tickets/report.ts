import type { Sample } from './measure.ts';

const TARGET = 60;
const RATIO = 2;

/** The value below which this share of the tries lies. */
export const quantile = (milliseconds: readonly number[], share: number): number => {
  const sorted = [...milliseconds].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
};

const said = (milliseconds: number): string => milliseconds.toFixed(1);
const row = (cells: readonly string[]): void => console.log(`| ${cells.join(' | ')} |`);

const groupsOf = (samples: readonly Sample[]): Map<string, Sample[]> => {
  const groups = new Map<string, Sample[]>();
  for (const sample of samples) groups.set(sample.group, [...(groups.get(sample.group) ?? []), sample]);
  return groups;
};

/** What is measured of one database. */
export type Run = { tickets: number; samples: Sample[] };

/** The tries of one line, by the clock and by the processor. */
type Tries = Pick<Sample, 'clock' | 'processor'>;

const together = (samples: readonly Sample[]): Tries => ({
  clock: samples.flatMap(({ clock }) => clock),
  processor: samples.flatMap(({ processor }) => processor),
});

const lineOf = (name: string, runs: readonly Tries[]): void => {
  const p95 = runs.map(({ clock }) => quantile(clock, 0.95));
  const last = p95.at(-1) ?? 0;
  const ratio = last / (p95[0] ?? last);
  row([
    name,
    ...runs.flatMap(({ clock, processor }) => [
      [quantile(clock, 0.5), quantile(clock, 0.95), Math.max(...clock)].map(said).join(' / '),
      [quantile(processor, 0.5), quantile(processor, 0.95)].map(said).join(' / '),
    ]),
    ratio.toFixed(2),
    last <= TARGET && ratio <= RATIO ? '是' : '否',
  ]);
};

/** Prints a table of both sizes with the ratio of their p95: a line a group, or with `each` one for everything measured. */
export const report = (runs: readonly Run[], each: boolean): void => {
  const head = [
    '毫秒',
    ...runs.flatMap(({ tickets }) => [`${tickets} 件：中位 / p95 / 最长`, '处理器：中位 / p95']),
    'p95 之比',
    `≤ ${TARGET} 且 ≤ ${RATIO} 倍`,
  ];
  row(head);
  row(head.map(() => '---'));
  const grouped = runs.map(({ samples }) => groupsOf(samples));
  for (const group of grouped.at(-1)?.keys() ?? []) {
    const of = grouped.map((groups) => groups.get(group) ?? []);
    lineOf(`**${group}**`, of.map(together));
    const slowest = [...(of.at(-1) ?? [])].sort(
      (one, other) => quantile(other.processor, 0.95) - quantile(one.processor, 0.95),
    );
    for (const { name } of each ? slowest : slowest.slice(0, 3))
      lineOf(
        name,
        of.map((samples) => together(samples.filter((sample) => sample.name === name))),
      );
  }
};
