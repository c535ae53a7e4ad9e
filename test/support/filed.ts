import { takeIn } from '../../src/commands/intake.ts';
import type { Actor } from '../../src/domain/access/actor.ts';
import type { Appeal } from '../../src/domain/appeal/appeal.ts';
import type { Ticket } from '../../src/domain/ticket/state.ts';
import type { TestApp } from './app.ts';
import { chen } from './people.ts';
import { stallAppeal } from './tickets.ts';

let filed = 0;

/** Files an appeal as intake does, routed by the shipped standard; what is not told is the stall's at 茅箭区. */
export const file = async (
  { installation }: Pick<TestApp, 'installation'>,
  appeal: Partial<Appeal> = {},
  actor: Actor = chen,
): Promise<Ticket> => {
  filed += 1;
  const { ticket } = await takeIn(installation, {
    appeal: { ...stallAppeal, ...appeal },
    kind: null,
    urgency: null,
    submissionKey: `filed ${filed}`,
    queryCode: '246810',
    actor,
    now: installation.clock(),
  });
  return ticket;
};
