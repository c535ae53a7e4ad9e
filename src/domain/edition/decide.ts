import { isRealDate, type LocalDate } from '../deadline/local-time.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { KeptEdition } from './edition.ts';

const NUMBER = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u;
const TITLE_LIMIT = 60;
const PATH = /^(?:[a-z0-9][a-z0-9-]*\/){0,2}[A-Za-z0-9][A-Za-z0-9.-]*\.(?:yaml|csv|tsv|md)$/u;

/** The file that names the edition; it can't be taken away. */
export const EDITION_FILE = 'edition.yaml';

/** Whether a path can be that of a file of the standard: at most two folders, no way out of them. */
export const isEditionPath = (path: string): boolean => PATH.test(path) && !path.includes('..');

/** A number as it is kept: full-width letters and digits are the same as narrow ones, else two numbers would look alike. */
export const editionNumber = (typed: string): string => typed.normalize('NFKC').trim();

/** Why a new draft can't have this number and title; `taken` are the numbers that are used. */
export const refusalOfName = (number: string, title: string, taken: readonly string[]): Refusal | null => {
  if (!NUMBER.test(number))
    return refuse('invalid', '版本号请用 1 到 40 个汉字、字母、数字、点、横线或下划线，如 2026-示范-2。', 'number');
  if (taken.includes(number)) return refuse('invalid', `版本号 ${number} 已经用过，请换一个。`, 'number');
  const length = [...title].length;
  if (length === 0) return refuse('invalid', '请填写标题。', 'title');
  return length > TITLE_LIMIT
    ? refuse('invalid', `标题请控制在 ${TITLE_LIMIT} 字以内，现有 ${length} 字。`, 'title')
    : null;
};

/** Why nothing may be changed in an edition; null for a draft. */
export const refusalOfChange = ({ number, state }: KeptEdition): Refusal | null =>
  state === 'draft'
    ? null
    : refuse(
        'wrong-state',
        `版本 ${number} ${state === 'published' ? '已经发布' : '已经撤回'}，文件不能再改。要改请以它为底稿新建草稿。`,
      );

/** Why a draft can't take effect on a day: not before today, and one edition a day. */
export const refusalOfDay = (effective: string, today: LocalDate, editions: readonly KeptEdition[]): Refusal | null => {
  if (!isRealDate(effective)) return refuse('invalid', '请填写生效日期，如 2026-12-01。', 'effective');
  if (effective < today) return refuse('invalid', `生效日期不能早于今天（${today}）。`, 'effective');
  const other = editions.find((each) => each.state === 'published' && each.effective === effective);
  return other
    ? refuse(
        'invalid',
        `版本 ${other.number} 也在 ${effective} 生效，同一天只能有一个版本生效，请换一天。`,
        'effective',
      )
    : null;
};

/** Why an edition can't be withdrawn: only a published one whose day has not come. */
export const refusalOfWithdrawal = ({ number, state, effective }: KeptEdition, today: LocalDate): Refusal | null => {
  if (state !== 'published') return refuse('wrong-state', `版本 ${number} 没有发布，不需要撤回。`);
  return effective !== null && effective <= today
    ? refuse('too-late', `版本 ${number} 已经生效，不能撤回。要改请新建草稿，发布后替换它。`)
    : null;
};
