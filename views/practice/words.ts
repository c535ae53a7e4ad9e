import type { PracticeChoice, PracticeExpectation } from '../../src/domain/practice/practice.ts';

/** 需问清地点: chosen in place of a body and of a place. */
export const ASK = 'ask';

/** "020104 占道经营"; for a counter-example what the standard says of it. */
export const matterWords = ({ matter }: Pick<PracticeChoice, 'matter'>, functionName: string | null = null): string => {
  if (matter) return `${matter.code} ${matter.path[2]}`;
  return functionName === null ? '没有选择' : `由${functionName}主办的任一事项`;
};

/** The body, or that the place must be asked for first. */
export const bodyWords = ({ body }: Pick<PracticeChoice, 'body'>): string => body?.unit ?? '需问清地点后再派';

/** The place, or that none is named. */
export const divisionWords = ({ division }: Pick<PracticeChoice, 'division'>): string =>
  division?.name ?? '没有说明，需问清';

/** "1 分 05 秒"; a dash where it is not known. */
export const timeWords = (milliseconds: number | null): string => {
  if (milliseconds === null) return '—';
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${seconds} 秒`;
  return `${Math.floor(seconds / 60)} 分 ${String(seconds % 60).padStart(2, '0')} 秒`;
};

/** Where an appeal comes from, in words. */
export const sourceWords = (source: string): string => {
  if (source.startsWith('ticket:')) return '往期工单，已隐去诉求人信息';
  return source.startsWith('counter:') ? '归口规范的反例' : '归口规范的例句';
};

/** The same before it is answered: that it is a counter-example would say half of it. */
export const sourceBefore = (source: string): string =>
  source.startsWith('ticket:') ? '往期工单，已隐去诉求人信息' : '选自归口规范';

/** Id of the rule that a text is an example of; null for a ticket. */
export const ruleOf = (source: string): string | null => /^(?:example|counter):(.+)\/\d+$/u.exec(source)?.[1] ?? null;

/** What is right, line by line. */
export const expectedWords = (
  expected: PracticeExpectation,
  functionName: string,
): { matter: string; body: string; division: string } => ({
  matter: matterWords(expected, functionName),
  body: bodyWords(expected),
  division: divisionWords(expected),
});
