import type { FC } from 'hono/jsx';
import type { ActProps } from '../act-props.ts';
import { DisputeAct } from './dispute-opening.tsx';
import { RulingAct } from './ruling.tsx';
import { StatementAct } from './statement.tsx';

/** The forms of the topic's acts. */
export const disputeActs = {
  OpenDispute: DisputeAct,
  GiveStatement: StatementAct,
  Rule: RulingAct,
} satisfies Record<string, FC<ActProps>>;
