export type ProbabilityBarProps = {
  /** 0 to 1; what lies outside is cut. */
  value: number;
  /** Only the first of a list is drawn in the colour of action. */
  rank?: 'first' | 'other' | undefined;
};

/** A probability as a bar with its number to two places. */
export function ProbabilityBar({ value, rank = 'first' }: ProbabilityBarProps) {
  const share = Math.min(1, Math.max(0, value));
  return (
    <span class="probability" data-rank={rank}>
      <svg viewBox="0 0 96 8" width="96" height="8" aria-hidden="true">
        <rect class="bar-ground" x="0" y="0" width="96" height="8" />
        <rect class="bar-fill" x="0" y="0" width={(share * 96).toFixed(1)} height="8" />
      </svg>
      <span class="unseen">概率</span>
      <span class="number">{share.toFixed(2)}</span>
    </span>
  );
}
