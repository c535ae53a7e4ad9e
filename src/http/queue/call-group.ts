import { and, type SQL } from 'drizzle-orm';
import type { Context } from 'hono';
import type { FilterGroup } from '../../../views/queue/ticket-list.tsx';
import { slotNameOf } from '../../domain/evaluation/callback-attempts.ts';
import type { Queue } from '../../domain/queue/queue.ts';
import { callableNow } from '../../store/queues.ts';
import { countTickets } from '../../store/ticket-list.ts';
import type { Env } from '../env.ts';

/** The filter of a queue from which citizens are called: all, or those who have not been tried in this slot. */
export const callGroup = async (
  c: Context<Env>,
  { id }: Queue,
  whole: SQL | undefined,
  callable: boolean,
): Promise<FilterGroup> => {
  const { installation, now } = c.var;
  const { store } = installation;
  const count = await countTickets(store, and(whole, callableNow(store, now)));
  return {
    label: '拨打',
    chips: [
      { name: '全部', href: `/queue/${id}`, current: !callable },
      { name: `现在可拨（${slotNameOf(now)}未拨过）`, href: `/queue/${id}?callable=now`, current: callable, count },
    ],
  };
};
