import { isMap, parseDocument } from 'yaml';

/** What is written into `edition.yaml` by the program: number and title of a draft, its day when it is published. */
export type Stamp = { number?: string; title?: string; effective?: string };

/** `edition.yaml` with other values and everything else, comments too, as it was; null when it is no YAML of fields. */
export const stampEdition = (written: string, stamp: Stamp): string | null => {
  const document = parseDocument(written);
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  for (const [field, value] of Object.entries(stamp)) document.set(field, value);
  return document.toString({ lineWidth: 0 });
};

/** Number and title that stand in `edition.yaml`; null where they can't be read. */
export const namedInEdition = (written: string): { number: string; title: string } | null => {
  const document = parseDocument(written);
  if (document.errors.length > 0 || !isMap(document.contents)) return null;
  return { number: String(document.get('number') ?? ''), title: String(document.get('title') ?? '') };
};
