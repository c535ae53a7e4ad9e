import type { Child } from 'hono/jsx';
import type { Instant } from '../../src/domain/instant.ts';
import { Moment } from '../parts/moment.tsx';

/** A ruling on an appeal like the one that is looked at. */
export type SimilarPrecedent = {
  id: string;
  title: string;
  /** Whom the ruling named. */
  unit: string;
  matter: { code: string; name: string } | null;
  clause: string;
  grounds: string;
  ruledAt: Instant;
  /** Share of pairs of characters in common, 0 to 1; null where the ruled appeal was confidential. */
  likeness: number | null;
  sameMatter: boolean;
  near: boolean;
  /** The body that corresponds to it at this appeal's place; null where none is known. */
  choice: { code: string; unit: string } | null;
};

const likenessWords = ({ sameMatter, near, likeness }: SimilarPrecedent): string =>
  [
    sameMatter ? '同一事项' : '',
    near ? '同一区县' : '本市其他区县',
    likeness === null ? '保密诉求，不比对用语' : `用语重合 ${Math.round(likeness * 100)}%`,
  ]
    .filter((word) => word !== '')
    .join(' · ');

export type SimilarPrecedentsProps = {
  precedents: readonly SimilarPrecedent[];
  now: Instant;
  /** What can be done with one of them, such as a button. */
  follow?: ((precedent: SimilarPrecedent) => Child) | undefined;
  /** Level of the heading on its page. */
  title: Child;
};

/** 裁定先例 for such an appeal: whom the ruling named, on which clause and why. Nothing when there is none. */
export function SimilarPrecedents({ precedents, now, follow, title }: SimilarPrecedentsProps) {
  if (precedents.length === 0) return null;
  return (
    <section class="similar" aria-label="裁定先例">
      {title}
      <ul class="similar-list">
        {precedents.map((precedent) => (
          <li class="similar-ticket">
            <div>
              <a href={`/precedents/${precedent.id}`}>
                裁定由{precedent.unit}主办：{precedent.title}
              </a>
              <span class="similar-facts">
                <span class="similar-by">{likenessWords(precedent)}</span>
                {precedent.matter ? `${precedent.matter.name} · ` : ''}依据 {precedent.clause} ·{' '}
                <Moment at={precedent.ruledAt} now={now} as="day" />
              </span>
              <span class="similar-facts">{precedent.grounds}</span>
            </div>
            {follow?.(precedent)}
          </li>
        ))}
      </ul>
    </section>
  );
}
