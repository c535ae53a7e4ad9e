import type { Usage } from '../../src/domain/deadline/clock.ts';
import { unitNames } from '../../src/domain/deadline/policy.ts';

/** "已用 2 个工作日，共 5 个": whole units used of a limit, what is begun not counted; says so when it is over, which may be before the next office hour is used. */
export const usageInWords = ({ used, total, unit, late = false }: Usage & { late?: boolean }): string => {
  const name = unitNames[unit];
  const short = name.startsWith('个') ? '个' : name;
  const allowed = Number.isInteger(total) ? total : total.toFixed(1);
  if (late || used > total) return `时限 ${allowed} ${name}，已超出`;
  return `已用 ${Math.floor(used)} ${name}，共 ${allowed} ${short}`;
};
