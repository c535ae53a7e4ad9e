import { isRefusal, type Refusal, refuse } from '../refusal.ts';
import type { CommandOf } from '../ticket/commands.ts';
import type { Context } from '../ticket/context.ts';
import type { Fact } from '../ticket/events.ts';
import { clockFor } from '../ticket/limits.ts';
import type { Ticket } from '../ticket/state.ts';
import { TEXT_LIMIT } from '../ticket/wording.ts';
import type { SplitPart } from './merging.ts';

const LEAST_PARTS = 2;
const MOST_PARTS = 10;
const TITLE_LIMIT = 60;
const TEXT_LEAST = 5;

const lengthOf = (text: string): number => [...text.trim()].length;

const partFault = ({ title, text }: SplitPart, index: number): Refusal | null => {
  const field = `text-${index + 1}`;
  if (lengthOf(text) < TEXT_LEAST)
    return refuse('invalid', `第 ${index + 1} 件的内容太短，请写清楚（至少 ${TEXT_LEAST} 个字）。`, field);
  if (lengthOf(text) > TEXT_LIMIT)
    return refuse('invalid', `第 ${index + 1} 件的内容请控制在 ${TEXT_LIMIT} 字以内。`, field);
  return lengthOf(title) > TITLE_LIMIT
    ? refuse('invalid', `第 ${index + 1} 件的标题请控制在 ${TITLE_LIMIT} 字以内。`, `title-${index + 1}`)
    : null;
};

/** Refuses parts that make no tickets of their own: fewer than two, more than ten, or without words. */
export const checkParts = (parts: readonly SplitPart[]): Refusal | null => {
  if (parts.length < LEAST_PARTS)
    return refuse('invalid', `拆分须写明至少 ${LEAST_PARTS} 件，每件一项诉求。`, `text-${parts.length + 1}`);
  if (parts.length > MOST_PARTS) return refuse('invalid', `一次最多拆成 ${MOST_PARTS} 件。`, `text-${MOST_PARTS}`);
  return parts.map(partFault).find(isRefusal) ?? null;
};

/** Decides about merging, splitting and repeated contacts, each for one of the tickets concerned. */
export const decideMerging = (
  ticket: Ticket,
  command: CommandOf<'Merge' | 'AttachFollower' | 'Detach' | 'ReleaseFollower' | 'Split' | 'AddContact'>,
  context: Context,
): Fact[] | Refusal => {
  switch (command.type) {
    case 'Merge':
      return [{ type: 'Merged', into: command.into, reason: command.reason }];
    case 'AttachFollower':
      return [{ type: 'FollowerAttached', follower: command.follower }];
    case 'Detach':
      return ticket.mergedInto === null
        ? refuse('wrong-state', '这件工单没有并入其他工单，可能已由别人撤销并单。')
        : [
            {
              type: 'Detached',
              from: ticket.mergedInto,
              reason: command.reason,
              dispatch: clockFor(ticket, 'dispatch', context),
            },
          ];
    case 'ReleaseFollower':
      return [{ type: 'FollowerReleased', follower: command.follower }];
    case 'Split':
      return checkParts(command.parts) ?? [{ type: 'SplitUp', into: command.into, reason: command.reason }];
    case 'AddContact':
      return [{ type: 'ContactedAgain', channel: command.channel, words: command.words }];
    default:
      return command satisfies never;
  }
};
