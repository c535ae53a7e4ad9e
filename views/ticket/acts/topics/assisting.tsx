import type { FC } from 'hono/jsx';
import type { ActProps } from '../act-props.ts';

const NotYet: FC<ActProps> = () => null;

/** The forms of the topic's acts. */
export const assistActs = {
  AskAssist: NotYet,
  AssistReply: NotYet,
  UrgeAssist: NotYet,
} satisfies Record<string, FC<ActProps>>;
