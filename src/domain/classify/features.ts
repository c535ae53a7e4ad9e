/** Hashed characters in runs of one to three, with their weights; the input of the learned model. */
export type Features = { buckets: Int32Array; values: Float32Array };

export const BUCKETS = 1 << 19;
/** Buckets from here on hold grams of three characters. */
export const TRIPLES = 1 << 18;

/** Letters, digits and Han count; everything else ends a run, so that no gram reaches over a comma. */
const isText = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  (unit >= 0x3400 && unit <= 0x4dbf);

const mix = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x9e3779b1) ^ ((hash >>> 15) | 0);
const bucket = (hash: number): number => (Math.imul(hash ^ (hash >>> 16), 0x85ebca6b) >>> 13) & (TRIPLES - 1);

/**
 * Grams of one to three characters of a normalised text. `weights` gives each character's weight (0 leaves it out and ends the run);
 * a gram weighs as its lightest character. Counts are dampened by the square root.
 */
export const gramsOf = (text: string, weights?: Float32Array): Features => {
  const counts = new Map<number, number>();
  for (let at = 0; at < text.length; at++) {
    let hash = 0x811c9dc5;
    let lightest = 1;
    for (let size = 1; size <= 3 && at + size <= text.length; size++) {
      const unit = text.charCodeAt(at + size - 1);
      const weight = weights?.[at + size - 1] ?? 1;
      if (!isText(unit) || weight === 0) break;
      lightest = Math.min(lightest, weight);
      hash = mix(hash, unit + size * 0x10000);
      const key = bucket(hash) + (size === 3 ? TRIPLES : 0);
      counts.set(key, (counts.get(key) ?? 0) + lightest);
    }
  }
  return { buckets: Int32Array.from(counts.keys()), values: Float32Array.from(counts.values(), Math.sqrt) };
};
