export type Bar = { name: string; value: number; href?: string | undefined };

export type BarChartProps = {
  bars: Bar[];
  /** Written behind each number, such as 件. */
  unit?: string | undefined;
};

/** Horizontal bars, names at the left, numbers at the right; read without the picture it is a list of figures. */
export function BarChart({ bars, unit = '' }: BarChartProps) {
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  return (
    <ul class="bars">
      {bars.map((bar) => (
        <li class="bars-row">
          {bar.href ? <a href={bar.href}>{bar.name}</a> : <span>{bar.name}</span>}
          <svg viewBox="0 0 100 12" preserveAspectRatio="none" width="100" height="12" aria-hidden="true">
            <rect class="bar-ground" x="0" y="0" width="100" height="12" />
            <rect class="bar-fill" x="0" y="0" width={((bar.value / most) * 100).toFixed(1)} height="12" />
          </svg>
          <span class="number">
            {bar.value} {unit}
          </span>
        </li>
      ))}
    </ul>
  );
}
