/** Grey lines in place of what is still being loaded. */
export function Skeleton({
  lines = 6,
  label = '正在读取',
}: {
  lines?: number | undefined;
  label?: string | undefined;
}) {
  return (
    <div class="skeleton" role="status">
      <span class="unseen">{label}</span>
      {Array.from({ length: lines }, () => (
        <span class="skeleton-line" aria-hidden="true" />
      ))}
    </div>
  );
}
