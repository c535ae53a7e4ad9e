import { likeness } from '../../standard/likeness.ts';

/** From this share of common pairs of characters on, two texts may tell of the same thing. */
const ALIKE = 0.5;
/** Shorter texts share their pairs by chance. */
const LEAST = 8;

/** Says whether two texts may tell of the same thing: the Dice coefficient of their character pairs is over a half. */
export const isAlike = (text: string, earlier: string): boolean =>
  [...text].length >= LEAST && likeness(text, earlier) > ALIKE;
