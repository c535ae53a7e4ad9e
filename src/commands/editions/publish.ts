import { localDateOf } from '../../domain/deadline/local-time.ts';
import { EDITION_FILE, refusalOfDay, refusalOfWithdrawal } from '../../domain/edition/decide.ts';
import type { Instant } from '../../domain/instant.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import type { CheckResult } from '../../standard/check.ts';
import { stampEdition } from '../../standard/stamp.ts';
import {
  editionFiles,
  filesMarkOf,
  findKeptEdition,
  listEditions,
  publishDraft,
  withdrawEdition,
} from '../../store/editions.ts';
import { findDraft, noEdition, orStale } from './draft.ts';
import { type EditionSource, fingerprintOf } from './folder.ts';

/** Who wants which draft to be in force from which day on, and which files were checked. */
export type PublicationWish = { number: string; effective: string; seen: string; by: string; now: Instant };

const errorsIn = ({ faults, findings }: CheckResult): number =>
  faults.length + findings.filter((finding) => finding.level === 'error').length;

/**
 * 发布: the draft with the files that were checked takes effect on a day. `check` looks at them; a single error stops
 * the publication.
 */
export const publishEdition = async (
  source: EditionSource,
  wish: PublicationWish,
  check: (number: string) => Promise<CheckResult>,
): Promise<Refusal | null> => {
  const { number, effective, seen, by, now } = wish;
  const draft = await findDraft(source, number);
  if (isRefusal(draft)) return draft;
  const refusal = refusalOfDay(effective, localDateOf(now), await listEditions(source.store));
  if (refusal) return refusal;
  const files = await editionFiles(source.store, number);
  if (fingerprintOf(files) !== seen) return refuse('stale', '检查之后文件又改过。请重新看过检查结果和试算，再发布。');
  const errors = errorsIn(await check(number));
  if (errors > 0)
    return refuse('invalid', `检查还有 ${errors} 处错误，不能发布。请先改正下面列出的错误。`, 'effective');
  const written = files.find((file) => file.path === EDITION_FILE)?.content ?? '';
  const editionYaml = stampEdition(written, { effective });
  if (editionYaml === null) return refuse('invalid', `${EDITION_FILE} 有误，不能写入生效日期。`, 'effective');
  return orStale(publishDraft(source.store, { number, effective, by, at: now, editionYaml, mark: filesMarkOf(files) }));
};

/** 撤回: a published edition does not take effect; only before its day. */
export const withdraw = async (source: EditionSource, number: string, now: Instant): Promise<Refusal | null> => {
  const edition = await findKeptEdition(source.store, number);
  if (edition === null) return noEdition();
  const today = localDateOf(now);
  return refusalOfWithdrawal(edition, today) ?? orStale(withdrawEdition(source.store, number, today));
};
