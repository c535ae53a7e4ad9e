export type FilterChip = { name: string; href: string; current: boolean; count?: number | undefined };

/** Filters as links; the chosen ones stand in the address, so that a filtered list can be passed on. */
export function FilterChips({ label, chips }: { label: string; chips: FilterChip[] }) {
  return (
    <nav class="chips" aria-label={label}>
      {chips.map((chip) => (
        <a class="chip" href={chip.href} aria-current={chip.current ? 'true' : undefined}>
          {chip.name}
          {chip.count === undefined ? null : <span>{chip.count}</span>}
        </a>
      ))}
    </nav>
  );
}
