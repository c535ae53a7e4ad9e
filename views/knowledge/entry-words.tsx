import type { LocalDate } from '../../src/domain/deadline/local-time.ts';
import { entryStateNames, type KnowledgeEntry } from '../../src/domain/knowledge/entry.ts';
import { isDueForReview, standingNames, standingOn } from '../../src/domain/knowledge/validity.ts';
import { StateBadge } from '../parts/state-badge.tsx';

type Dated = Pick<KnowledgeEntry, 'state' | 'validFrom' | 'validUntil' | 'reviewOn'>;

/** State of an entry, and beside it what one must know before answering from it. */
export function EntryState({ entry, today }: { entry: Dated; today: LocalDate }) {
  const standing = standingOn(entry, today);
  if (entry.state !== 'published')
    return <StateBadge name={entryStateNames[entry.state]} tone={entry.state === 'draft' ? 'waiting' : undefined} />;
  return (
    <>
      {standing === 'valid' ? (
        <StateBadge name={entryStateNames.published} tone="done" />
      ) : (
        <StateBadge name={standingNames[standing]} tone={standing === 'expired' ? 'trouble' : 'waiting'} />
      )}
      {isDueForReview(entry, today) ? <StateBadge name="待复审" tone="waiting" /> : null}
    </>
  );
}

/** From when to when: 2026-01-01 起, 2026-01-01 至 2026-12-31. */
export const validity = ({ validFrom, validUntil }: Pick<Dated, 'validFrom' | 'validUntil'>): string =>
  validUntil === null ? `${validFrom} 起，长期有效` : `${validFrom} 至 ${validUntil}`;
