/** A stretch of text and how much it counts; 0 leaves it out. No gram reaches from one passage into the next. */
export type Passage = { text: string; weight: number };

/** Cuts a text into words; given by the shell, since dictionaries are files. */
export type Segment = (text: string) => readonly string[];

/** A text to learn from or to judge. The title is counted with the text and once more for itself. */
export type Document = { title: string; passages: readonly Passage[] };

/** How often each token stands in a document; a token is a marked string. */
export type Counts = ReadonlyMap<string, number>;

const RUN = /[\p{Script=Han}a-z0-9]+/gu;
const CHARACTERS = 'c';
const WORD = 'w';
const TITLE = 't';

const count = (counts: Map<string, number>, token: string, weight: number): void => {
  counts.set(token, (counts.get(token) ?? 0) + weight);
};

const countText = (
  counts: Map<string, number>,
  { text, weight }: Passage,
  segment: Segment,
  marks: { characters: string; word: string },
): void => {
  for (const [run] of text.matchAll(RUN)) {
    const characters = [...run];
    for (let at = 0; at < characters.length; at++) {
      const one = characters[at] ?? '';
      count(counts, marks.characters + one, weight);
      const next = characters[at + 1];
      if (next !== undefined) count(counts, marks.characters + one + next, weight);
    }
  }
  for (const word of segment(text)) {
    if (word.search(RUN) >= 0) count(counts, marks.word + word, weight);
  }
};

const plainly = { characters: CHARACTERS, word: WORD };
const inTitle = { characters: TITLE + CHARACTERS, word: TITLE + WORD };

/** Comparable text: full width to half width, small letters. */
export const comparable = (text: string): string => text.normalize('NFKC').toLowerCase();

/** A document of a title and a text as they were written. */
export const documentOf = (title: string, text: string): Document => ({
  title: comparable(title),
  passages: [{ text: comparable(text), weight: 1 }],
});

/** Characters alone and in pairs, and words; those of the title also by themselves. */
export const countTokens = ({ title, passages }: Document, segment: Segment): Counts => {
  const counts = new Map<string, number>();
  for (const passage of passages) if (passage.weight > 0) countText(counts, passage, segment, plainly);
  if (title !== '') {
    countText(counts, { text: title, weight: 2 }, segment, plainly);
    countText(counts, { text: title, weight: 1 }, segment, inTitle);
  }
  return counts;
};
