import type { Channel } from '../appeal/channel.ts';
import type { Clock } from '../deadline/clock.ts';
import type { Instant } from '../instant.ts';

/** 再次来电: the same citizen speaks again of a ticket that is being handled. */
export type RepeatedContact = { at: Instant; by: string; channel: Channel; words: string };

/** One of the tickets that an appeal is split into. An empty title is made from the text. */
export type SplitPart = { title: string; text: string };

/** Followers that one act takes in at most: a storm is taken in by several, each of them one transaction. */
export const MOST_AT_ONCE = 50;

/** 并单, 拆单 and 再次反映. Merging and releasing change two tickets at once: the follower and the one that it follows. */
export type MergingCommand =
  | { type: 'Merge'; into: string; reason: string }
  | { type: 'AttachFollower'; follower: string }
  | { type: 'Detach'; reason: string }
  | { type: 'ReleaseFollower'; follower: string }
  /** `into`: numbers of the new tickets, which only the program can give; none in a person's wish. */
  | { type: 'Split'; parts: SplitPart[]; into: string[]; reason: string }
  | { type: 'AddContact'; channel: Channel; words: string };

export type MergingFact =
  | { type: 'Merged'; into: string; reason: string }
  | { type: 'FollowerAttached'; follower: string }
  | { type: 'Detached'; from: string; reason: string; dispatch: Clock }
  | { type: 'FollowerReleased'; follower: string }
  | { type: 'SplitUp'; into: string[]; reason: string }
  | { type: 'ContactedAgain'; channel: Channel; words: string };
