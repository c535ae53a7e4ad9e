const WIDTH = 120;
const HEIGHT = 24;
const EDGE = 3;

/** Points of a line that fills the box, as SVG takes them; a flat line lies in the middle. */
export function pointsOf(values: readonly number[]): { x: number; y: number }[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const step = values.length > 1 ? (WIDTH - 2 * EDGE) / (values.length - 1) : 0;
  return values.map((value, index) => ({
    x: Number((EDGE + index * step).toFixed(1)),
    y:
      high === low
        ? HEIGHT / 2
        : Number((HEIGHT - EDGE - ((value - low) / (high - low)) * (HEIGHT - 2 * EDGE)).toFixed(1)),
  }));
}

export type SparklineProps = {
  values: number[];
  /** What the line shows, in words: 近 14 天受理量，最低 812，最高 1204. */
  label: string;
};

/** A small line of a series, its last value marked. Nothing without values. */
export function Sparkline({ values, label }: SparklineProps) {
  const points = pointsOf(values);
  const last = points.at(-1);
  if (!last) return null;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={label}>
      <polyline class="chart-line" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      <circle class="chart-dot" cx={last.x} cy={last.y} r="2.5" />
    </svg>
  );
}
