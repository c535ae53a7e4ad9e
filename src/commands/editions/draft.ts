import { EDITION_FILE, editionNumber, refusalOfChange, refusalOfName } from '../../domain/edition/decide.ts';
import type { KeptEdition } from '../../domain/edition/edition.ts';
import type { Instant } from '../../domain/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { stampEdition } from '../../standard/stamp.ts';
import { Conflict } from '../../store/database.ts';
import {
  addDraft,
  editionFiles,
  findKeptEdition,
  listEditions,
  removeDraft,
  type WrittenFile,
} from '../../store/editions.ts';
import type { EditionSource } from './folder.ts';
import { filesOfFolder, shippedFolder, shippedName } from './shipped.ts';

export const noEdition = (): Refusal => refuse('not-found', '没有这个版本，可能已经删除。请从版本列表重新进入。');

const notDraftAnyMore = (): Refusal =>
  refuse('stale', '这个版本刚刚已不是草稿，或者文件刚刚被别人改过。请看过最新情况后再操作。');

/** Runs a write that fails with Conflict when somebody else was first, and gives the refusal then. */
export const orStale = async (write: Promise<void>): Promise<Refusal | null> => {
  try {
    await write;
    return null;
  } catch (fault) {
    if (fault instanceof Conflict) return notDraftAnyMore();
    throw fault;
  }
};

/** A kept edition that may still be changed; a refusal otherwise. */
export const findDraft = async ({ store }: EditionSource, number: string): Promise<KeptEdition | Refusal> => {
  const edition = await findKeptEdition(store, number);
  return edition === null ? noEdition() : (refusalOfChange(edition) ?? edition);
};

/** The files of any edition, kept or shipped; null for an unknown number. */
export const filesOfEdition = async ({ store, root }: EditionSource, number: string): Promise<WrittenFile[] | null> => {
  if ((await findKeptEdition(store, number)) !== null) return editionFiles(store, number);
  return number === shippedName(root).number ? filesOfFolder(shippedFolder(root)) : null;
};

/** What a person says of a new draft. */
export type DraftWish = { number: string; title: string; note: string; by: string; now: Instant };

/** Makes a draft of files that come from elsewhere; number and title are written into its `edition.yaml`. */
export const draftFrom = async (
  source: EditionSource,
  base: string,
  files: readonly WrittenFile[],
  wish: DraftWish,
): Promise<KeptEdition | Refusal> => {
  const [number, title] = [editionNumber(wish.number), wish.title.trim()];
  const taken = [shippedName(source.root).number, ...(await listEditions(source.store)).map((each) => each.number)];
  const refusal = refusalOfName(number, title, taken);
  if (refusal) return refusal;
  const draft: KeptEdition = {
    number,
    title,
    state: 'draft',
    base,
    effective: null,
    note: wish.note.trim(),
    createdAt: wish.now,
    createdBy: wish.by,
    publishedAt: null,
    publishedBy: null,
  };
  // An `edition.yaml` that can't be read stays as it is: the check will say what is wrong with it.
  const named = files.map(({ path, content }) => ({
    path,
    content: path === EDITION_FILE ? (stampEdition(content, { number, title }) ?? content) : content,
  }));
  const late = await orStale(addDraft(source.store, draft, named));
  return late ? refuse('invalid', `版本号 ${number} 刚刚被用了，请换一个。`, 'number') : draft;
};

/** 新建草稿: a copy of an edition with a number and a title of its own. */
export const createDraft = async (
  source: EditionSource,
  base: string,
  wish: DraftWish,
): Promise<KeptEdition | Refusal> => {
  const files = await filesOfEdition(source, base);
  if (files === null) return refuse('invalid', '作为底稿的版本不存在，请重新选择。', 'base');
  return draftFrom(source, base, files, wish);
};

/** 放弃草稿: the draft and its files are gone. */
export const discardDraft = async (source: EditionSource, number: string): Promise<Refusal | null> => {
  const draft = await findDraft(source, number);
  return isRefusal(draft) ? draft : orStale(removeDraft(source.store, number));
};
