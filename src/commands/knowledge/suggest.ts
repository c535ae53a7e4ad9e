import { localDateOf } from '../../domain/deadline/local-time.ts';
import type { DivisionCode } from '../../domain/directory/division.ts';
import type { Instant } from '../../domain/instant.ts';
import type { KnowledgeReference } from '../../domain/knowledge/entry.ts';
import { excerptOf } from '../../domain/knowledge/excerpt.ts';
import { matterFit, pointsOf } from '../../domain/knowledge/rank.ts';
import { plainWords } from '../../domain/knowledge/spelling.ts';
import { litWords } from '../../domain/knowledge/told.ts';
import { holdsIn, isUsableOn } from '../../domain/knowledge/validity.ts';
import { phrasesOf } from '../../domain/search/question.ts';
import { findEntries } from '../../store/knowledge.ts';
import { entriesHolding } from '../../store/knowledge-text.ts';
import type { Installation } from '../installation.ts';
import { tellingGrams } from './grams.ts';
import { type Shelf, type Shelved, shelfOf } from './shelf.ts';

export type KnowledgeQuestion = {
  /** The words of the appeal so far. */
  text: string;
  /** Code of the router's matter; null while it has none. */
  matter: string | null;
  /** The division of the hotline or, where known, of the place. */
  city: DivisionCode | null;
  now: Instant;
  size: number;
};

export type SuggestedEntry = KnowledgeReference & { excerpt: string; because: string };

/** Enough of a long story to know what it is about. */
const TEXT_LIMIT = 800;
/** Fewer characters say nothing yet. */
const LEAST_TEXT = 2;
/** The share of a name that must stand in the text. */
const LEAST_COVERED = 0.3;
const LEAST_POINTS = 0.28;
/** An entry that has neither name nor matter in common needs so many words of the text in its body. */
const LEAST_WORDS = 2;
/** How people ask, whatever they ask for. */
const ASKING =
  /请问|想问|您好|麻烦|一下|尽快|咨询|怎么|怎样|如何|什么|哪些|哪里|需要|可以|能不能|是否|市民|来电|反映|希望/gu;
const LOOKED_AT = 400;
const WORDS = 10;
const BODIES = 80;

type Weight = (gram: string) => number;

/** Rare pieces say more; one that no name has says nothing. */
const weighing = ({ postings, slotOf }: Shelf): Weight => {
  const all = slotOf.size + 1;
  return (gram) => {
    const names = postings.get(gram)?.length ?? 0;
    return names === 0 ? 0 : Math.log(1 + all / names);
  };
};

/** The slots whose names share most with the text; common pieces touch thousands that are not worth a closer look. */
const heaviest = (shelf: Shelf, grams: ReadonlySet<string>, weight: Weight): number[] => {
  const sums = new Float64Array(shelf.slots.length);
  const touched: number[] = [];
  for (const gram of grams) {
    const more = weight(gram);
    for (const slot of shelf.postings.get(gram) ?? []) {
      if (sums[slot] === 0) touched.push(slot);
      sums[slot] = (sums[slot] ?? 0) + more;
    }
  }
  return touched.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0)).slice(0, LOOKED_AT);
};

/** The share of a name's weight that stands in the text; of several names the best, with that name. */
const coveredBy = ({ spelled }: Shelved, grams: ReadonlySet<string>, weight: Weight): { share: number; name: string } =>
  spelled.names.reduce(
    (best, name) => {
      const own = [...new Set(tellingGrams(name))];
      const total = own.reduce((sum, gram) => sum + weight(gram), 0);
      const share = own.filter((gram) => grams.has(gram)).reduce((sum, gram) => sum + weight(gram), 0) / (total || 1);
      return share > best.share ? { share, name } : best;
    },
    { share: 0, name: '' },
  );

/** Words of the text that names are made of, the rarest first: asking for all of them would find everything. */
const tellingWords = (text: string, segment: (text: string) => readonly string[], weight: Weight): string[] =>
  [...new Set(segment(text))]
    .filter((word) => [...word].length > 1)
    .map((word) => ({ word, weight: Math.max(0, ...tellingGrams(word).map(weight)) }))
    .filter((each) => each.weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, WORDS)
    .map(({ word }) => word);

const sameMatter = (fit: number): string | null => (fit === 1 ? '归口事项相同' : fit >= 0.4 ? '归口事项相近' : null);

/**
 * 知识推荐 while the agent types: entries that are published, in force today and hold in the city, whose names or texts share
 * words with the appeal; those of the same matter come forward. Nothing while hardly anything is written.
 */
export const suggestKnowledge = async (
  parts: Pick<Installation, 'store' | 'standard'>,
  { text, matter, city, now, size }: KnowledgeQuestion,
): Promise<SuggestedEntry[]> => {
  const said = plainWords(text).slice(0, TEXT_LIMIT).replaceAll(ASKING, ' ');
  if ([...said].length < LEAST_TEXT) return [];
  const shelf = await shelfOf(parts);
  const weight = weighing(shelf);
  const grams = new Set(tellingGrams(said));
  const touched = new Set(heaviest(shelf, grams, weight));
  const words = tellingWords(said, parts.standard.segment, weight);
  const bodies = await entriesHolding(parts.store, phrasesOf(words), { size: BODIES, any: true });
  for (const id of bodies) touched.add(shelf.slotOf.get(id) ?? -1);
  const day = localDateOf(now);
  const best = [...touched]
    .flatMap((slot) => shelf.slots[slot] ?? [])
    .filter(({ entry }) => isUsableOn(entry, day) && holdsIn(entry, city))
    .map((shelved) => {
      const { entry } = shelved;
      const covered = coveredBy(shelved, grams, weight);
      const at = bodies.indexOf(entry.id);
      const name = covered.share >= LEAST_COVERED ? covered.share : 0;
      const fit = { name, body: at < 0 ? 0 : 1 - at / (2 * BODIES), matter: matterFit(entry.matter, matter) };
      return { entry, covered, fit, points: pointsOf(fit, entry.uses) };
    })
    .filter(({ points }) => points >= LEAST_POINTS)
    .sort((a, b) => b.points - a.points || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, size * 3);
  const texts = new Map(
    (
      await findEntries(
        parts.store,
        best.map(({ entry }) => entry.id),
      )
    ).map((each) => [each.id, each.text]),
  );
  return best
    .map((each) => {
      const body = texts.get(each.entry.id) ?? '';
      return { ...each, body, inBody: words.filter((word) => body.includes(word)) };
    })
    .filter(({ fit, inBody }) => fit.name > 0 || fit.matter > 0 || inBody.length >= LEAST_WORDS)
    .slice(0, size)
    .map(({ entry, covered, fit, body, inBody }) => {
      const has = (gram: string): boolean => grams.has(gram);
      const titled = litWords(entry.title, has);
      const lit = titled.length > 0 ? titled : litWords(fit.name > 0 ? covered.name : '', has);
      const shown = (lit.length > 0 ? lit : inBody).slice(0, 3);
      const hits = shown.length > 0 ? `命中${shown.map((word) => `“${word}”`).join('')}` : null;
      const because = [hits, sameMatter(fit.matter)].filter((part) => part !== null).join('，') || '内容相近';
      const { id, version, title } = entry;
      return { entry: id, version, title, excerpt: excerptOf(body, [...lit, ...inBody]), because };
    });
};
