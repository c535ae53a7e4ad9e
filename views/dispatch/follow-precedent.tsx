import type { SimilarPrecedent } from '../precedents/similar-precedents.tsx';
import { DISPATCH_FORM } from './candidates.tsx';

export type FollowPrecedentProps = { number: string; order: string; precedent: SimilarPrecedent };

/** 照此派单: chooses the body that a ruling means at this place; nothing is decided yet. Nothing where no body is known. */
export function FollowPrecedent({ number, order, precedent: { id, choice } }: FollowPrecedentProps) {
  if (choice === null) return null;
  const action = `/dispatch/${number}/example`;
  return (
    <form
      method="post"
      action={action}
      hx-post={action}
      hx-include={`#${DISPATCH_FORM}, [form="${DISPATCH_FORM}"]`}
      hx-target="#dispatch"
      hx-swap="outerHTML"
    >
      <input type="hidden" name="order" value={order} />
      <button type="submit" class="button" name="precedent" value={id} aria-label={`照此派单：按先例选${choice.unit}`}>
        照此派单
      </button>
    </form>
  );
}
