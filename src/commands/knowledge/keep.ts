import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/access/actor.ts';
import type { Attachment } from '../../domain/appeal/appeal.ts';
import { localDateOf } from '../../domain/deadline/local-time.ts';
import { checkEntry, type EntryFacts, type EntryWish } from '../../domain/knowledge/check.ts';
import {
  draftEntry,
  type KeepingContext,
  moveEntry,
  reviewEntry,
  reviseEntry,
  type StateAct,
  stateActs,
  type Written,
} from '../../domain/knowledge/decide.ts';
import type { KnowledgeEntry } from '../../domain/knowledge/entry.ts';
import type { Keeper } from '../../domain/knowledge/keeping.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { Conflict } from '../../store/database.ts';
import { addEntryStatements, replaceEntryStatements } from '../../store/knowledge.ts';
import type { Installation } from '../installation.ts';
import { keptBody } from './clean.ts';
import { divisionCodeOf, knownTo, unitCodeOf } from './known.ts';
import { reshelve } from './shelf.ts';

type Parts = Pick<Installation, 'store' | 'clock' | 'matters' | 'divisions' | 'directory'>;

/** Who writes: as an actor, and with the units that the person works for. */
export type Writer = { actor: Actor; keeper: Keeper };

const contextOf = ({ clock }: Pick<Installation, 'clock'>, { actor, keeper }: Writer): KeepingContext => {
  const now = clock();
  return { keeper, name: actor.name, now, today: localDateOf(now) };
};

/** A wish as it is kept: codes in place of names, the body sanitised. */
export const writtenOf = (
  parts: Parts,
  wish: EntryWish,
  attachments: readonly Attachment[],
): (Written & EntryFacts) | Refusal => {
  const coded = { ...wish, division: divisionCodeOf(parts, wish.division), unit: unitCodeOf(parts, wish.unit) };
  const facts = checkEntry(coded, knownTo(parts));
  if (isRefusal(facts)) return facts;
  const body = keptBody(wish.body);
  if (body.text.trim() === '') return refuse('invalid', '正文里没有可以保留的文字，请填写正文。', 'body');
  return { ...facts, ...body, attachments };
};

const save = async (
  { store }: Parts,
  entry: KnowledgeEntry,
  { actor }: Writer,
  note: string,
): Promise<KnowledgeEntry | Refusal> => {
  const by = { account: actor.id, name: actor.name, note };
  try {
    await store.atomically(
      entry.version === 1 ? addEntryStatements(store, entry, by) : replaceEntryStatements(store, entry, by),
    );
  } catch (fault) {
    if (!(fault instanceof Conflict)) throw fault;
    return refuse('stale', '这个条目刚刚被别人改过。您填写的内容还在，请对照最新内容后再保存。');
  }
  reshelve({ store });
  return entry;
};

type Content = { wish: EntryWish; attachments: readonly Attachment[]; note: string };

/** Writes a new draft. */
export const draftKnowledge = async (
  parts: Parts,
  { wish, attachments, note }: Content,
  writer: Writer,
): Promise<KnowledgeEntry | Refusal> => {
  const written = writtenOf(parts, wish, attachments);
  if (isRefusal(written)) return written;
  const entry = draftEntry(written, randomUUID(), contextOf(parts, writer));
  return isRefusal(entry) ? entry : save(parts, entry, writer, note || '起草');
};

/** Writes the next version of an entry; `seen` is the version that was on the screen. */
export const reviseKnowledge = async (
  parts: Parts,
  entry: KnowledgeEntry,
  { wish, attachments, note, seen }: Content & { seen: number },
  writer: Writer,
): Promise<KnowledgeEntry | Refusal> => {
  const written = writtenOf(parts, wish, attachments);
  if (isRefusal(written)) return written;
  const revised = reviseEntry(entry, written, seen, contextOf(parts, writer));
  return isRefusal(revised) ? revised : save(parts, revised, writer, note || '修改');
};

/** 发布 or 停用. */
export const moveKnowledge = async (
  parts: Parts,
  entry: KnowledgeEntry,
  act: StateAct,
  seen: number,
  writer: Writer,
): Promise<KnowledgeEntry | Refusal> => {
  const moved = moveEntry(entry, act, seen, contextOf(parts, writer));
  return isRefusal(moved) ? moved : save(parts, moved, writer, stateActs[act].name);
};

/** 复审: still right, to be looked through again on another day. */
export const reviewKnowledge = async (
  parts: Parts,
  entry: KnowledgeEntry,
  { reviewOn, seen }: { reviewOn: string; seen: number },
  writer: Writer,
): Promise<KnowledgeEntry | Refusal> => {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(reviewOn)) return refuse('invalid', '请选择下次复审日期。', 'reviewOn');
  const reviewed = reviewEntry(entry, reviewOn, seen, contextOf(parts, writer));
  return isRefusal(reviewed) ? reviewed : save(parts, reviewed, writer, '复审，内容仍然有效');
};
