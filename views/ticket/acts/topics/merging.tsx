import type { FC } from 'hono/jsx';
import type { ActProps } from '../act-props.ts';
import { ContactAct } from './merging/contact.tsx';
import { DetachAct } from './merging/detach.tsx';
import { MergeAct } from './merging/merge.tsx';
import { SplitAct } from './merging/split.tsx';

/** The forms of the topic's acts. */
export const mergingActs = {
  Merge: MergeAct,
  Detach: DetachAct,
  Split: SplitAct,
  AddContact: ContactAct,
} satisfies Record<string, FC<ActProps>>;
