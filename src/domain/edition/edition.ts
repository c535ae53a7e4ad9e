import type { LocalDate } from '../deadline/local-time.ts';
import type { Instant } from '../instant.ts';

export const editionStates = ['draft', 'published', 'withdrawn'] as const;
export type EditionState = (typeof editionStates)[number];

/** 归口规范版本 as an installation keeps it, without its files. */
export type KeptEdition = {
  number: string;
  title: string;
  state: EditionState;
  /** The edition that it was copied from; empty when it was imported. */
  base: string;
  /** First day in force; null while it is a draft. */
  effective: LocalDate | null;
  note: string;
  createdAt: Instant;
  createdBy: string;
  publishedAt: Instant | null;
  publishedBy: string | null;
};

/** Where an edition stands today; `broken` is one whose day has come but that can't be read. The shipped one is in force when nothing else is. */
export type Standing = 'draft' | 'coming' | 'in-force' | 'replaced' | 'withdrawn' | 'broken';

export const standingNames: Record<Standing, string> = {
  draft: '草稿',
  coming: '待生效',
  'in-force': '现行',
  replaced: '已被替代',
  withdrawn: '已撤回',
  broken: '文件有误，未启用',
};

/** Published editions whose day has come, the one that should be in force first; those behind it stand in when it can't be read. */
export const dueEditions = (editions: readonly KeptEdition[], today: LocalDate): KeptEdition[] =>
  editions
    .filter(({ state, effective }) => state === 'published' && effective !== null && effective <= today)
    .sort((a, b) => (a.effective === b.effective ? 0 : (a.effective ?? '') < (b.effective ?? '') ? 1 : -1));

/** Where a kept edition stands while the edition of number `inForce` is applied. */
export const standingOf = (
  { number, state, effective }: Pick<KeptEdition, 'number' | 'state' | 'effective'>,
  inForce: string,
  today: LocalDate,
): Standing => {
  if (state !== 'published') return state;
  if (number === inForce) return 'in-force';
  return effective !== null && effective > today ? 'coming' : 'replaced';
};
