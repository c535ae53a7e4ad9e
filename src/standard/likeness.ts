import { DiceCoefficient } from 'natural/lib/natural/distance/index.js';

/**
 * How alike two texts are: the Dice coefficient of their pairs of characters, 0 to 1. The only place that imports
 * `natural`, and deep: its front door loads storage engines and writes advertisements to standard output.
 */
export const likeness = (text: string, other: string): number => DiceCoefficient(text, other);
