import { inEach, openStates, type Row } from '../ticket/row.ts';

/** 并单: the follower waits for the answer of the ticket that it follows; 拆单: its parts go on as tickets of their own. */
export const mergingTransitions = [
  ['registered', 'Merge', 'Merged', 'merged', ['dispatcher', 'seat-agent']],
  ['dispatched', 'Merge', 'Merged', 'merged', ['dispatcher']],
  ['handling', 'Merge', 'Merged', 'merged', ['dispatcher']],
  ['merged', 'Detach', 'Detached', 'registered', ['dispatcher']],
  ['registered', 'Split', 'SplitUp', 'split', ['dispatcher', 'seat-agent']],
  ...inEach(openStates, 'AttachFollower', 'FollowerAttached', ['dispatcher', 'seat-agent']),
  ...inEach([...openStates, 'closed', 'answered', 'declined', 'redirected'], 'ReleaseFollower', 'FollowerReleased', [
    'dispatcher',
  ]),
  ...inEach(openStates, 'AddContact', 'ContactedAgain', ['seat-agent', 'dispatcher']),
  ['merged', 'Archive', 'Archived', 'archived', ['system', 'administrator']],
  ['split', 'Archive', 'Archived', 'archived', ['system', 'administrator']],
] as const satisfies readonly Row<string, string>[];
