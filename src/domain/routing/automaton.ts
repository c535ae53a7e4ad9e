/** A word of the automaton at a place of the text; start and end are offsets into the text that was scanned. */
export type Hit = { word: number; start: number; end: number };

export type Automaton = { scan(text: string): Hit[] };

/**
 * Aho-Corasick over all words at once: one pass over the text finds every word, also nested and overlapping ones.
 * Words are numbered by their place in the list; empty words are never found.
 */
export const buildAutomaton = (words: readonly string[]): Automaton => {
  // Key of an edge: node × 65536 + UTF-16 unit; one flat map is smaller and quicker to build than a map per node.
  const edges = new Map<number, number>();
  const fail: number[] = [0];
  const outputs: number[][] = [[]];
  const order: Array<{ node: number; unit: number; parent: number }> = [];

  words.forEach((word, number) => {
    if (word === '') return;
    let node = 0;
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      const key = node * 65536 + unit;
      let next = edges.get(key);
      if (next === undefined) {
        next = outputs.length;
        edges.set(key, next);
        outputs.push([]);
        fail.push(0);
        order.push({ node: next, unit, parent: node });
      }
      node = next;
    }
    outputs[node]?.push(number);
  });

  const depth = new Int32Array(outputs.length);
  for (const { node, parent } of order) depth[node] = (depth[parent] ?? 0) + 1;
  order.sort((a, b) => (depth[a.node] ?? 0) - (depth[b.node] ?? 0));
  const step = (from: number, unit: number): number => {
    let node = from;
    for (;;) {
      const next = edges.get(node * 65536 + unit);
      if (next !== undefined) return next;
      if (node === 0) return 0;
      node = fail[node] ?? 0;
    }
  };
  for (const { node, unit, parent } of order) {
    if (parent === 0) continue;
    const link = step(fail[parent] ?? 0, unit);
    fail[node] = link;
    outputs[node]?.push(...(outputs[link] ?? []));
  }

  const lengths = words.map((word) => word.length);
  return {
    scan(text) {
      const hits: Hit[] = [];
      let node = 0;
      for (let at = 0; at < text.length; at++) {
        node = step(node, text.charCodeAt(at));
        for (const word of outputs[node] ?? []) hits.push({ word, start: at + 1 - (lengths[word] ?? 0), end: at + 1 });
      }
      return hits;
    },
  };
};
