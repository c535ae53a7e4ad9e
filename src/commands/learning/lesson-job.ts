import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelFigures } from '../../domain/classify/figures.ts';
import type { KeptUnit } from '../../domain/directory/roster.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Lesson } from '../../domain/learning/lesson.ts';
import { historyFrom, learnLessons, mayGoLive, splitLessons, trialOf } from '../../domain/learning/trial.ts';
import type { History } from '../../domain/routing/history.ts';
import type { Standard } from '../../domain/routing/standard.ts';
import { loadInstallation } from '../../standard/load.ts';
import { ModelFault, readModel, writeModel } from '../../standard/model-file.ts';

/** What learning needs; plain values, since it is done in a thread of its own. */
export type LessonJob = {
  kind: 'learn';
  root: string;
  rules: string;
  at: Instant;
  units: KeptUnit[];
  lessons: Lesson[];
  /** Folder of the models. */
  models: string;
  live: { file: string; rows: number; madeAt: Instant } | null;
};

/** A model that was learned and tried; `file` is its name in the folder of models, empty for one that may not go live and is not kept. */
export type Learnt = { file: string; rows: number; labels: number; figures: ModelFigures; better: boolean };

const SEED = 1;

/** The history of a kept model; null when its file is gone or damaged, which is no reason to stop learning. */
export const keptHistory = (standard: Standard, models: string, file: string, rows: number): History | null => {
  const path = join(models, file);
  if (!existsSync(path)) return null;
  try {
    return historyFrom(standard, readModel(readFileSync(path)).model, rows);
  } catch (fault) {
    if (fault instanceof ModelFault) return null;
    throw fault;
  }
};

/** Learns from all lessons but the held-out ones, tries that on them beside the live model, and then learns from all. */
export const learnFrom = ({ root, rules, at, units, lessons, models, live }: LessonJob): Learnt => {
  const { standard } = loadInstallation(root, { at, rules, units });
  const { seen, held } = splitLessons(lessons, live?.madeAt ?? null);
  const trial = learnLessons(standard, seen, SEED);
  const trained = historyFrom(standard, trial, seen.length);
  const present = live && keptHistory(standard, models, live.file, live.rows);
  const figures = { candidate: trialOf(standard, trained, held), live: trialOf(standard, present, held) };
  const rows = lessons.length;
  if (!mayGoLive(figures)) return { file: '', rows, labels: trial.classifier.labels.length, figures, better: false };
  const model = learnLessons(standard, lessons, SEED);
  const labels = model.classifier.labels.length;
  const content = writeModel(model, {
    rows,
    labels,
    label: 'function',
    seed: SEED,
    time: new Date(Math.max(...lessons.map((lesson) => lesson.at))).toISOString(),
    data: createHash('sha256').update(JSON.stringify(lessons)).digest('hex'),
  });
  const file = `${createHash('sha256').update(content).digest('hex').slice(0, 24)}.model`;
  mkdirSync(models, { recursive: true });
  writeFileSync(join(models, `${file}.part`), content);
  renameSync(join(models, `${file}.part`), join(models, file));
  return { file, rows, labels, figures, better: true };
};

/** Removes the models that nobody asks any more: all but those named. */
export const sweepModels = (models: string, kept: readonly string[]): void => {
  for (const name of readdirSync(models)) if (!kept.includes(name)) rmSync(join(models, name), { force: true });
};
