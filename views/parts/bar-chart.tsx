export type Bar = { name: string; value: number; href?: string | undefined };

export type BarChartProps = {
  bars: Bar[];
  /** Written behind each number, such as 件. */
  unit?: string | undefined;
  /** What is whole: bars are drawn to it and their share is written; without it the longest bar fills the line. */
  total?: number | undefined;
};

/** Horizontal bars, names at the left, numbers at the right; read without the picture it is a list of figures. */
export function BarChart({ bars, unit = '', total }: BarChartProps) {
  const most = total ?? Math.max(1, ...bars.map((bar) => bar.value));
  const shareOf = (value: number): number => (most === 0 ? 0 : (value / most) * 100);
  return (
    <ul class="bars">
      {bars.map((bar) => (
        <li class="bars-row">
          {bar.href ? <a href={bar.href}>{bar.name}</a> : <span>{bar.name}</span>}
          <svg viewBox="0 0 100 12" preserveAspectRatio="none" width="100" height="12" aria-hidden="true">
            <rect class="bar-ground" x="0" y="0" width="100" height="12" />
            <rect class="bar-fill" x="0" y="0" width={shareOf(bar.value).toFixed(1)} height="12" />
          </svg>
          <span class="number">
            {bar.value} {unit}
            {total === undefined ? '' : `，${shareOf(bar.value).toFixed(1)}%`}
          </span>
        </li>
      ))}
    </ul>
  );
}
