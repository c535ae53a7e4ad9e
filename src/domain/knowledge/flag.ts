import type { UnitCode } from '../directory/unit.ts';
import type { Instant } from '../instant.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { FlagKind, FlagState, KnowledgeEntry } from './entry.ts';
import { type Keeper, mayKeep } from './keeping.ts';

/** 纠错 as a task of the owner. */
export type KnowledgeFlag = {
  id: string;
  /** Null where an entry is missing. */
  entry: string | null;
  version: number | null;
  kind: FlagKind;
  words: string;
  /** Who has to answer; null: the hotline. */
  unit: UnitCode | null;
  state: FlagState;
  at: Instant;
  account: string;
  name: string;
  dueAt: Instant;
  doneAt: Instant | null;
  doneBy: string | null;
  answer: string;
};

export const flagStateNames: Record<FlagState, string> = { open: '待处理', done: '已更正', refused: '无需更正' };

export const WORDS_LIMIT = 500;
const WORDS_LEAST = 4;

const lengthOf = (text: string): number => [...text].length;

export type FlagWish = { kind: FlagKind; words: string; entry: KnowledgeEntry | null };
export type FlagStamp = { id: string; at: Instant; account: string; name: string; dueAt: Instant };

/** 报告纠错: what somebody found wrong, outdated or missing. */
export const raiseFlag = ({ kind, words, entry }: FlagWish, stamp: FlagStamp): KnowledgeFlag | Refusal => {
  const said = words.trim();
  if ((kind === 'missing') !== (entry === null))
    return refuse('invalid', '请选择问题是什么：内容有误，还是已经过时。', 'kind');
  if (lengthOf(said) < WORDS_LEAST)
    return refuse('invalid', kind === 'missing' ? '请写明来电人问的是什么。' : '请写明哪里不对，应当是什么。', 'words');
  if (lengthOf(said) > WORDS_LIMIT)
    return refuse('invalid', `请控制在 ${WORDS_LIMIT} 字以内，现有 ${lengthOf(said)} 字。`, 'words');
  return {
    ...stamp,
    entry: entry?.id ?? null,
    version: entry?.version ?? null,
    kind,
    words: said,
    unit: entry?.unit ?? null,
    state: 'open',
    doneAt: null,
    doneBy: null,
    answer: '',
  };
};

export type FlagAnswer = { state: 'done' | 'refused'; answer: string; keeper: Keeper; name: string; now: Instant };

/** 答复纠错: it was put right, or why not. */
export const answerFlag = (
  flag: KnowledgeFlag,
  { state, answer, keeper, name, now }: FlagAnswer,
): KnowledgeFlag | Refusal => {
  const said = answer.trim();
  if (!mayKeep(keeper, flag.unit)) return refuse('not-allowed', '这条纠错由条目的维护单位答复。');
  if (flag.state !== 'open') return refuse('wrong-state', '这条纠错已经答复过了。');
  if (lengthOf(said) < WORDS_LEAST)
    return refuse('invalid', state === 'done' ? '请写明改了什么。' : '请写明为什么不需要更正。', 'answer');
  if (lengthOf(said) > WORDS_LIMIT)
    return refuse('invalid', `答复请控制在 ${WORDS_LIMIT} 字以内，现有 ${lengthOf(said)} 字。`, 'answer');
  return { ...flag, state, answer: said, doneAt: now, doneBy: name };
};
