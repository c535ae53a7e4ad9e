/** The characters that LIKE takes for patterns, standing for themselves. */
export const literal = (word: string): string => word.replace(/[\\%_]/g, (character) => `\\${character}`);
