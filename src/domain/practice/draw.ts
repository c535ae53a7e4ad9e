import { drawOf } from '../evaluation/callback-share.ts';
import { isAllRight, type PracticeAppeal, type PracticeItem, type PracticeMarks } from './practice.ts';

/** How much a person needs to practise each matter, by code; what is not there was never wrong, or has been right since. */
export type Needs = ReadonlyMap<string, number>;

const MOST_NEED = 3;

/** 薄弱事项: every wrong answer makes the need of its matter greater, every right one less. Answers oldest first. */
export const needsOf = (answers: readonly { topic: string; marks: PracticeMarks }[]): Needs => {
  const needs = new Map<string, number>();
  for (const { topic, marks } of answers) {
    const need = (needs.get(topic) ?? 0) + (isAllRight(marks) ? -1 : 1);
    if (need <= 0) needs.delete(topic);
    else needs.set(topic, Math.min(MOST_NEED, need));
  }
  return needs;
};

export type DrawWish = {
  size: number;
  /** The same seed draws the same appeals from the same pool. */
  seed: string;
  /** Sources of the last sittings; drawn again only where there is nothing else. */
  recent: ReadonlySet<string>;
  needs: Needs;
};

/** A place in the queue by chance and weight (Efraimidis and Spirakis): the smaller the earlier. */
const placeOf = (words: string, weight: number): number => -Math.log(1 - drawOf(words)) / weight;

const byPlace = <Thing>(things: readonly Thing[], place: (thing: Thing) => number): Thing[] =>
  things
    .map((thing) => ({ thing, at: place(thing) }))
    .sort((one, other) => one.at - other.at)
    .map(({ thing }) => thing);

/** A past ticket weighs as much as so many examples of its matter: it is how people really speak. */
const TICKET = 3;

const isTicket = ({ source }: PracticeAppeal): boolean => source.startsWith('ticket:');

/** The pool by topic, each topic's appeals in an order of their own. */
const byTopic = (pool: readonly PracticeAppeal[], seed: string): Map<string, PracticeAppeal[]> => {
  const topics = new Map<string, PracticeAppeal[]>();
  for (const appeal of byPlace(pool, (one) => placeOf(`${seed} ${one.source}`, isTicket(one) ? TICKET : 1))) {
    const own = topics.get(appeal.topic);
    if (own) own.push(appeal);
    else topics.set(appeal.topic, [appeal]);
  }
  return topics;
};

/** Of a sitting so much is past tickets, where there are so many: matters are hundreds, and one by one tickets would hardly ever come. */
const TICKET_SHARE = 0.2;

/** The whole pool in the order of drawing: half of the sitting from what was wrong, some past tickets, then one appeal a matter, then the rest. */
const ordered = (pool: readonly PracticeAppeal[], { size, seed, needs }: DrawWish): PracticeAppeal[] => {
  const topics = byTopic(pool, seed);
  const weak = byPlace(
    [...topics.keys()].filter((topic) => needs.has(topic)),
    (topic) => placeOf(`${seed} weak ${topic}`, needs.get(topic) ?? 1),
  ).slice(0, Math.ceil(size / 2));
  const tickets = byPlace(pool.filter(isTicket), ({ source }) => drawOf(`${seed} ticket ${source}`));
  const real = tickets.slice(0, Math.floor(size * TICKET_SHARE));
  const first = new Set([...weak, ...real.map(({ topic }) => topic)]);
  const others = byPlace(
    [...topics.keys()].filter((topic) => !first.has(topic)),
    (topic) => placeOf(`${seed} topic ${topic}`, 1 + (needs.get(topic) ?? 0)),
  );
  const headOf = (topic: string): PracticeAppeal[] => topics.get(topic)?.slice(0, 1) ?? [];
  const rest = [...first, ...others].flatMap((topic) => topics.get(topic) ?? []);
  // A set keeps the first place of what stands in several of the lists.
  return [...new Set([...weak.flatMap(headOf), ...real, ...others.flatMap(headOf), ...rest])];
};

/**
 * 出题: appeals of a sitting, none twice, none of the last sittings while there are others, half of them from matters that
 * were wrong. `itemOf` gives an appeal as it is shown; one without a single right answer is passed over.
 */
export const drawItems = (
  pool: readonly PracticeAppeal[],
  wish: DrawWish,
  itemOf: (appeal: PracticeAppeal) => PracticeItem | null,
): PracticeItem[] => {
  const { size, seed, recent } = wish;
  const fresh = pool.filter(({ source }) => !recent.has(source));
  const stale = pool.filter(({ source }) => recent.has(source));
  const items: PracticeItem[] = [];
  for (const part of [fresh, stale]) {
    for (const appeal of items.length < size ? ordered(part, wish) : []) {
      if (items.length >= size) break;
      const item = itemOf(appeal);
      if (item) items.push(item);
    }
  }
  // What was wrong last time must not always come first.
  return byPlace(items, ({ source }) => drawOf(`${seed} order ${source}`));
};
