/** A line of a file in a comparison; its number in the file before and after, null where it is not there. */
export type DiffLine = {
  kind: 'same' | 'added' | 'removed';
  text: string;
  before: number | null;
  after: number | null;
};

/** Above so many pairs of changed lines the whole stretch is told as replaced: exact alignment would take too long. */
const MOST_PAIRS = 4_000_000;

/** For every pair of ends, how many lines the rests have in common. */
const commonRests = (before: readonly string[], after: readonly string[]): Uint16Array => {
  const width = after.length + 1;
  const common = new Uint16Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      common[i * width + j] =
        before[i] === after[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  return common;
};

const align = (before: readonly string[], after: readonly string[]): ('same' | 'added' | 'removed')[] => {
  const steps: ('same' | 'added' | 'removed')[] = [];
  const large = before.length * after.length > MOST_PAIRS;
  const common = large ? null : commonRests(before, after);
  const width = after.length + 1;
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const both = i < before.length && j < after.length;
    if (common !== null && both && before[i] === after[j]) {
      steps.push('same');
      i += 1;
      j += 1;
    } else if (
      i < before.length &&
      (common === null || !both || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      steps.push('removed');
      i += 1;
    } else {
      steps.push('added');
      j += 1;
    }
  }
  return steps;
};

/** All lines of two texts, aligned. */
export const lineDifference = (before: string, after: string): DiffLine[] => {
  const [was, is] = [before.split('\n'), after.split('\n')];
  let head = 0;
  while (head < was.length && head < is.length && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < was.length - head && tail < is.length - head && was[was.length - 1 - tail] === is[is.length - 1 - tail])
    tail += 1;
  const middle = align(was.slice(head, was.length - tail), is.slice(head, is.length - tail));
  const lines: DiffLine[] = [];
  let [i, j] = [0, 0];
  const step = (kind: DiffLine['kind']): void => {
    const text = (kind === 'added' ? is[j] : was[i]) ?? '';
    lines.push({ kind, text, before: kind === 'added' ? null : i + 1, after: kind === 'removed' ? null : j + 1 });
    if (kind !== 'added') i += 1;
    if (kind !== 'removed') j += 1;
  };
  for (let count = 0; count < head; count += 1) step('same');
  for (const kind of middle) step(kind);
  for (let count = 0; count < tail; count += 1) step('same');
  return lines;
};

/** Only the changed lines with some around them; `null` stands where lines are left out. */
export const hunksOf = (lines: readonly DiffLine[], around = 3): (DiffLine | null)[] => {
  const shown = new Uint8Array(lines.length);
  lines.forEach((line, at) => {
    if (line.kind !== 'same') shown.fill(1, Math.max(0, at - around), at + around + 1);
  });
  const hunks: (DiffLine | null)[] = [];
  lines.forEach((line, at) => {
    if (shown[at] === 1) hunks.push(line);
    else if (hunks.at(-1) !== null && hunks.length > 0) hunks.push(null);
  });
  return hunks.at(-1) === null ? hunks.slice(0, -1) : hunks;
};

/** How a file differs between two editions. */
export type FileChange = { path: string; kind: 'added' | 'removed' | 'changed' };

/** The files that are not the same in two sets of files. */
export const fileChangesOf = (
  before: readonly { path: string; content: string }[],
  after: readonly { path: string; content: string }[],
): FileChange[] => {
  const was = new Map(before.map(({ path, content }) => [path, content]));
  const is = new Map(after.map(({ path, content }) => [path, content]));
  return [...new Set([...was.keys(), ...is.keys()])].sort().flatMap((path): FileChange[] => {
    if (!was.has(path)) return [{ path, kind: 'added' }];
    if (!is.has(path)) return [{ path, kind: 'removed' }];
    return was.get(path) === is.get(path) ? [] : [{ path, kind: 'changed' }];
  });
};
