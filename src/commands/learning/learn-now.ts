import { join } from 'node:path';
import type { ModelFigures } from '../../domain/classify/figures.ts';
import { DAY } from '../../domain/instant.ts';
import { type Lesson, lessonOf } from '../../domain/learning/lesson.ts';
import { FEWEST, splitLessons } from '../../domain/learning/trial.ts';
import { keptUnits } from '../../store/directory.ts';
import { liveModel, recordModel } from '../../store/models.ts';
import { ticketsSince } from '../../store/past-tickets.ts';
import { editionFolder } from '../editions/folder.ts';
import { inWorker } from '../editions/in-worker.ts';
import { shippedFolder } from '../editions/shipped.ts';
import type { Installation } from '../installation.ts';
import { newTurns } from '../turns.ts';
import { sweepModels } from './lesson-job.ts';

/** Older tickets were decided under other divisions of duty. */
const YEARS = 3;
const MOST = 50_000;

/** What came of a wish to learn: too little to learn from, or a model with its figures. */
export type Learning =
  | { state: 'too-few'; lessons: number; fresh: number; needed: number }
  | { state: 'live' | 'refused'; rows: number; figures: ModelFigures; reason: string };

const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;

const reasonOf = ({ candidate, live }: ModelFigures, better: boolean): string => {
  const before = live === null ? '' : `，原来 ${percent(live.top1)}`;
  const figures = `留出的 ${candidate.rows} 件工单上首选正确率 ${percent(candidate.top1)}${before}`;
  return better ? `${figures}，不低于原来，已启用。` : `${figures}，低于原来，未启用。`;
};

const lessonsOf = async ({ store, clock }: Installation): Promise<Lesson[]> => {
  const tickets = await ticketsSince(store, { kind: 'all' }, clock() - YEARS * 365 * DAY, MOST);
  return tickets.flatMap((ticket) => lessonOf(ticket) ?? []);
};

const learnFresh = async (installation: Installation, by: string): Promise<Learning> => {
  const { store, root, dataFolder, clock, edition } = installation;
  const lessons = await lessonsOf(installation);
  const live = await liveModel(store);
  const { held } = splitLessons(lessons, live?.madeAt.getTime() ?? null);
  const needed = FEWEST;
  if (held.length < needed) return { state: 'too-few', lessons: lessons.length, fresh: held.length, needed };
  const folder = await editionFolder({ store, root, dataFolder }, edition);
  const models = join(dataFolder, 'models');
  const learnt = await inWorker({
    kind: 'learn',
    root,
    rules: folder?.folder ?? shippedFolder(root),
    at: clock(),
    units: await keptUnits(store),
    lessons,
    models,
    live: live && { file: live.file, rows: live.rows, madeAt: live.madeAt.getTime() },
  });
  const state = learnt.better ? 'live' : 'refused';
  const reason = reasonOf(learnt.figures, learnt.better);
  const { file, rows, labels, figures } = learnt;
  await recordModel(store, {
    file,
    rows,
    labels,
    figures,
    state,
    reason,
    edition,
    madeAt: new Date(clock()),
    madeBy: by,
  });
  if (state === 'live') {
    await installation.reload();
    sweepModels(models, [file, live?.file ?? '']);
  }
  return { state, rows, figures, reason };
};

const inTurn = newTurns();

/**
 * Learns from the decided tickets in a thread of its own; the new model goes live only if it is no worse on tickets that
 * neither it nor the live one has seen. Whatever comes of it is written down for the administrator. By night and by
 * hand at once: the second is tried against what the first made live.
 */
export const learnNow = (installation: Installation, by: string): Promise<Learning> =>
  inTurn(() => learnFresh(installation, by));
