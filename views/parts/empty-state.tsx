import { LinkButton } from './button.tsx';

export type EmptyStateProps = {
  /** Why nothing is here. */
  why: string;
  /** What can be done about it. */
  advice?: string | undefined;
  action?: { href: string; name: string } | undefined;
};

/** In place of a list that is empty: why, and what to do. */
export function EmptyState({ why, advice, action }: EmptyStateProps) {
  return (
    <div class="empty">
      <h2>{why}</h2>
      {advice ? <p>{advice}</p> : null}
      {action ? <LinkButton href={action.href}>{action.name}</LinkButton> : null}
    </div>
  );
}
