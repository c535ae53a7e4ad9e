import { createDraft } from '../../src/commands/editions/draft.ts';
import type { Installation } from '../../src/commands/installation.ts';
import { addDays, localDateOf } from '../../src/domain/deadline/local-time.ts';
import { isRefusal } from '../../src/domain/refusal.ts';
import {
  changeEditionFile,
  editionFiles,
  filesMarkOf,
  findEditionFile,
  publishDraft,
} from '../../src/store/editions.ts';

const by = '赵文博（guanli）';

/** Makes a draft of the edition in force with some files changed, past every check. */
export const writeDraft = async (
  installation: Installation,
  number: string,
  changes: Record<string, (content: string) => string> = {},
): Promise<void> => {
  const { store, edition } = installation;
  const now = installation.clock();
  const made = await createDraft(installation, edition, { number, title: `${number}修订`, note: '', by, now });
  if (isRefusal(made)) throw new Error(made.sentence);
  for (const [path, change] of Object.entries(changes)) {
    const file = await findEditionFile(store, number, path);
    if (file === null) throw new Error(`no file ${path}`);
    const content = change(file.content);
    await changeEditionFile(store, { edition: number, path, content, by, at: now, seen: file.changedAt });
  }
};

/** Publishes a draft past every check, in force so many days from today; may lie in the past. */
export const forcePublication = async (installation: Installation, number: string, days: number): Promise<void> => {
  const { store } = installation;
  const now = installation.clock();
  const files = await editionFiles(store, number);
  const effective = addDays(localDateOf(now), days);
  const editionYaml = files.find((file) => file.path === 'edition.yaml')?.content ?? '';
  await publishDraft(store, { number, effective, by, at: now, editionYaml, mark: filesMarkOf(files) });
};

/** Moves everything that the urban management would lead to the streets. */
export const toTheStreets = {
  'catalogue/02-urban-management.yaml': (content: string) =>
    content.replaceAll('lead: urban-management', 'lead: street'),
};
