import { isMap, isScalar, parseDocument } from 'yaml';

/** What is written into `edition.yaml` by the program: number and title of a draft, its day when it is published. */
export type Stamp = { number?: string; title?: string; effective?: string };

type Splice = { start: number; end: number; text: string };

/** `edition.yaml` with other values and every other letter as it was; null when it is no YAML of fields. */
export const stampEdition = (written: string, stamp: Stamp): string | null => {
  const document = parseDocument(written);
  const { contents } = document;
  if (document.errors.length > 0 || !isMap(contents)) return null;
  const splices = Object.entries(stamp).flatMap(([field, value]): Splice[] => {
    const text = JSON.stringify(value);
    const pair = contents.items.find(({ key }) => isScalar(key) && key.value === field);
    if (pair === undefined) return [{ start: 0, end: 0, text: `${field}: ${text}\n` }];
    if (!isScalar(pair.value) || !pair.value.range) return [];
    const [start, end] = pair.value.range;
    // A value over several lines takes its last line break with it.
    return [{ start, end, text: written.slice(start, end).endsWith('\n') ? `${text}\n` : text }];
  });
  if (splices.length < Object.keys(stamp).length) return null;
  return splices
    .sort((a, b) => b.start - a.start)
    .reduce((text, splice) => text.slice(0, splice.start) + splice.text + text.slice(splice.end), written);
};

/** Number and title that stand in `edition.yaml`; null where they can't be read. */
export const namedInEdition = (written: string): { number: string; title: string; effective: string | null } | null => {
  const document = parseDocument(written);
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  const effective = document.get('effective');
  return {
    number: String(document.get('number') ?? ''),
    title: String(document.get('title') ?? ''),
    effective: typeof effective === 'string' ? effective : null,
  };
};
