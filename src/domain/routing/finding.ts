/** Something wrong (error) or doubtful (warning) in a standard, in a Chinese sentence; `where` is the rule, matter or file it lies in. */
export type Finding = {
  level: 'error' | 'warning';
  check:
    | 'example'
    | 'counter-example'
    | 'unreachable'
    | 'boundary'
    | 'unknown-circumstance'
    | 'uncovered'
    | 'without-rule'
    | 'unknown-function'
    | 'unknown-matter'
    | 'duplicate'
    | 'clause';
  where: string;
  sentence: string;
};

/** An error finding. */
export const error = (check: Finding['check'], where: string, sentence: string): Finding => ({
  level: 'error',
  check,
  where,
  sentence,
});
