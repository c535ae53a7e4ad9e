import { type Refusal, refuse } from '../../domain/refusal.ts';

/** Acts on several tickets take so many at once: what was done and refused must still be read. */
export const MOST_PICKED = 50;

/** A ticket that was ticked, and the version that was on the screen; null where the address names none. */
export type Picked = { number: string; seenVersion: number | null };

const PICKED = /^(\d{1,32})(?:\.(\d{1,9}))?$/u;

/** The tickets ticked, each once: from boxes of the same name, or one word with commas as an address may be written by hand. */
export const readPicked = (words: readonly string[]): Picked[] | Refusal => {
  const numbers = new Map<string, Picked>();
  for (const word of words.flatMap((each) => each.split(','))) {
    const [, number, version] = PICKED.exec(word.trim()) ?? [];
    if (number !== undefined)
      numbers.set(number, { number, seenVersion: version === undefined ? null : Number(version) });
  }
  if (numbers.size === 0) return refuse('invalid', '还没有选择工单。请先在列表左侧勾选，再办理。');
  if (numbers.size > MOST_PICKED)
    return refuse('limit-reached', `一次最多 ${MOST_PICKED} 件，您选了 ${numbers.size} 件。请分批办理。`);
  return [...numbers.values()];
};
