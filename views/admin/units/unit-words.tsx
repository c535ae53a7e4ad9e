import type { UnitCondition } from '../../../src/domain/directory/list.ts';
import { StateBadge } from '../../parts/state-badge.tsx';

/** The address of a unit's page. */
export const unitAddress = (code: string, further = ''): string => `/admin/units/${encodeURIComponent(code)}${further}`;

/** 在用, 拟撤销 with the last day, 已撤销. */
export function ConditionBadge({ condition, lastDay }: { condition: UnitCondition; lastDay: string | null }) {
  if (condition === 'living') return <StateBadge name="在用" tone="done" />;
  if (condition === 'leaving') return <StateBadge name={`办到 ${lastDay ?? ''}`} tone="waiting" />;
  return <StateBadge name="已撤销" tone="trouble" />;
}
