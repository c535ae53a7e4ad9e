import type { RoutingAnswer } from '../../domain/routing/answer.ts';
import { route } from '../../domain/routing/route.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { StandardFault } from '../../standard/faults.ts';
import { loadInstallation } from '../../standard/load.ts';
import { keptUnits } from '../../store/directory.ts';
import { questionOf } from '../intake.ts';
import { findLiveModel, withHistory } from '../learning/live-history.ts';
import { type EditionSource, editionFolder } from './folder.ts';

/** The answer of a ticket's own edition asked again; `gone` when the edition is not kept, `unreadable` when its files are broken. */
export type Replay = { answer: RoutingAnswer } | 'gone' | 'unreadable';

/** Routes a ticket again under the edition of a number, with the places and bodies of the day it was registered and what has been learned until today. */
export const replayUnder = async (source: EditionSource, number: string, ticket: Ticket): Promise<Replay> => {
  const laid = await editionFolder(source, number);
  if (laid === null) return 'gone';
  try {
    const units = await keptUnits(source.store);
    const { standard } = loadInstallation(source.root, { at: ticket.registeredAt, rules: laid.folder, units });
    const live = await findLiveModel(source);
    return { answer: route(withHistory(standard, live), questionOf(ticket.appeal)) };
  } catch (fault) {
    if (fault instanceof StandardFault) return 'unreadable';
    throw fault;
  }
};

/** Whether two answers send a ticket to the same place. */
export const sameGoal = (one: RoutingAnswer, other: RoutingAnswer): boolean =>
  one.decision === other.decision && one.redirectTo === other.redirectTo && one.lead?.code === other.lead?.code;
