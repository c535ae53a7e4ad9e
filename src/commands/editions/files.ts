import { EDITION_FILE, isEditionPath } from '../../domain/edition/decide.ts';
import type { Instant } from '../../domain/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { namedInEdition } from '../../standard/stamp.ts';
import { addEditionFile, changeEditionFile, findEditionFile, removeEditionFile } from '../../store/editions.ts';
import { findDraft, orStale } from './draft.ts';
import { type EditionSource, fingerprintOf } from './folder.ts';

/** Characters of a file at most; a longer one is refused rather than cut. */
export const FILE_LIMIT = 300_000;

/** A file of a draft as a person wants it. */
export type FileWish = { edition: string; path: string; content: string; by: string; now: Instant };

/** What tells one content of a file from another, to be sent along with the form that was drawn from it. */
export const markOfContent = (content: string): string => fingerprintOf([{ path: '', content }]);

const tooLong = (content: string): Refusal | null =>
  content.length > FILE_LIMIT
    ? refuse('invalid', `一个文件最多 ${FILE_LIMIT} 字，现有 ${content.length} 字。请拆成几个文件。`, 'content')
    : null;

const noFile = (path: string): Refusal => refuse('not-found', `这个草稿里没有文件 ${path}，可能已被删除。`);

/** The number in `edition.yaml` is that of the draft; tickets keep it, so it can't become another one. */
const refusalOfEditionFile = (edition: string, content: string): Refusal | null => {
  const named = namedInEdition(content);
  return named !== null && named.number !== edition
    ? refuse('invalid', `number 须是这个草稿的版本号 ${edition}，不能改成 ${named.number || '空'}。`, 'content')
    : null;
};

/** Changes a file of a draft. `seen` is the mark of the content that the person began with: somebody else's change is never overwritten. */
export const saveEditionFile = async (source: EditionSource, wish: FileWish, seen: string): Promise<Refusal | null> => {
  const { edition, path, content, by, now } = wish;
  const draft = await findDraft(source, edition);
  if (isRefusal(draft)) return draft;
  const file = await findEditionFile(source.store, edition, path);
  if (file === null) return noFile(path);
  if (markOfContent(file.content) !== seen)
    return refuse(
      'stale',
      `${file.changedBy}刚刚改过这个文件。您的内容还在下面的框里，没有保存；请先复制出来，再刷新页面看最新内容。`,
      'content',
    );
  const refusal = tooLong(content) ?? (path === EDITION_FILE ? refusalOfEditionFile(edition, content) : null);
  if (refusal) return refusal;
  const title = path === EDITION_FILE ? namedInEdition(content)?.title.trim() : undefined;
  const change = { edition, path, content, by, at: now, seen: file.changedAt };
  return orStale(changeEditionFile(source.store, title ? { ...change, title } : change));
};

/** Adds a file to a draft. */
export const addFile = async (source: EditionSource, wish: FileWish): Promise<Refusal | null> => {
  const { edition, path, content, by, now } = wish;
  const draft = await findDraft(source, edition);
  if (isRefusal(draft)) return draft;
  if (!isEditionPath(path))
    return refuse(
      'invalid',
      '文件名请用小写字母、数字和横线，以 .yaml、.csv 或 .tsv 结尾，如 rules/15-elderly.yaml。',
      'path',
    );
  if ((await findEditionFile(source.store, edition, path)) !== null)
    return refuse('invalid', `已经有文件 ${path}，请直接打开它修改。`, 'path');
  const refusal = tooLong(content);
  if (refusal) return refusal;
  return orStale(addEditionFile(source.store, { edition, path, content, by, at: now }));
};

/** Takes a file out of a draft. Whether the standard can do without it is told by the check. */
export const removeFile = async (source: EditionSource, edition: string, path: string): Promise<Refusal | null> => {
  const draft = await findDraft(source, edition);
  if (isRefusal(draft)) return draft;
  if (path === EDITION_FILE) return refuse('not-allowed', `${EDITION_FILE} 不能删除。`);
  if ((await findEditionFile(source.store, edition, path)) === null) return noFile(path);
  return orStale(removeEditionFile(source.store, edition, path));
};
