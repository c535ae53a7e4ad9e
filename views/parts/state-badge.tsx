/** waiting: somebody must pick it up; active: work goes on; done: finished; trouble: returned, disputed, overdue by rule. */
export type StateTone = 'waiting' | 'active' | 'done' | 'trouble';

export type StateBadgeProps = { name: string; tone?: StateTone | undefined };

/** The state of a ticket or case in its Chinese name; the tone only supports the word. */
export function StateBadge({ name, tone }: StateBadgeProps) {
  return <span class={tone ? `state state-${tone}` : 'state'}>{name}</span>;
}
