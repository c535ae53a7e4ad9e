import type { FC } from 'hono/jsx';
import type { ActProps } from '../act-props.ts';

const NotYet: FC<ActProps> = () => null;

/** The forms of the topic's acts. */
export const exclusionActs = {
  ContestRating: NotYet,
  ProposeExclusion: NotYet,
  RejectContest: NotYet,
  ConfirmExclusion: NotYet,
  RefuseExclusion: NotYet,
} satisfies Record<string, FC<ActProps>>;
