/** The parts of a name whose neighbouring characters stand in a text, as words to be shown: 居住证, 补领. */
export const litWords = (name: string, has: (pair: string) => boolean): string[] => {
  const words: string[] = [];
  let open = '';
  const characters = [...name];
  characters.slice(1).forEach((character, at) => {
    const before = characters[at] ?? '';
    if (has(`${before}${character}`)) open = open === '' ? `${before}${character}` : `${open}${character}`;
    else if (open !== '') {
      words.push(open);
      open = '';
    }
  });
  if (open !== '') words.push(open);
  return [...new Set(words)];
};
