import { join } from 'node:path';
import type { Standard } from '../../domain/routing/standard.ts';
import { liveModel } from '../../store/models.ts';
import type { EditionSource } from '../editions/folder.ts';
import { keptHistory } from './lesson-job.ts';

/** A model that is live, as a job in another thread can look it up: the folder, its file and what it learned from. */
export type LiveModel = { models: string; file: string; rows: number };

/** Where the live model is kept; null before any went live. */
export const findLiveModel = async ({
  store,
  dataFolder,
}: Pick<EditionSource, 'store' | 'dataFolder'>): Promise<LiveModel | null> => {
  const live = await liveModel(store);
  return live && { models: join(dataFolder, 'models'), file: live.file, rows: live.rows };
};

/** The standard with what the live model learned; without it when the file is gone or damaged, which must not stop a server. */
export const withHistory = (standard: Standard, live: LiveModel | null): Standard => ({
  ...standard,
  history: live && keptHistory(standard, live.models, live.file, live.rows),
});
