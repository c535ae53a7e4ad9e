import type { FindingLine, ShownFindings } from '../../../views/standard/findings-page.tsx';
import { type Check, checks, type Finding } from '../../domain/routing/finding.ts';
import type { Standard } from '../../domain/routing/standard.ts';
import { allFindings, type CheckResult } from '../../standard/check.ts';
import type { WrittenFile } from '../../store/editions.ts';
import { addressOf } from './editions.tsx';

/** Rows that a page of findings shows at most. */
const MOST = 300;

/** Where the findings of an edition lead to: pages of the edition in force, or files of another one. */
export type FindingPlaces = { number: string; files: readonly WrittenFile[]; inForce: Standard | null };

/** The line on which a rule, matter or boundary of a code begins; null where it stands nowhere. */
const placeInFiles = (files: readonly WrittenFile[], code: string): { path: string; line: number } | null => {
  const marks = [`id: "${code}"`, `id: ${code}`, `code: "${code}"`, `clause: "${code}"`];
  for (const { path, content } of files) {
    if (!path.endsWith('.yaml') || !content.includes(code)) continue;
    const at = content.split('\n').findIndex((line) => marks.some((mark) => line.includes(mark)));
    if (at >= 0) return { path, line: at + 1 };
  }
  return null;
};

/** A finding with the page or file that it leads to. */
const lineOfFinding = ({ number, files, inForce }: FindingPlaces, finding: Finding): FindingLine => {
  const { where } = finding;
  const at = (href: string | null, detail = ''): FindingLine => ({ ...finding, href, detail });
  if (files.some((file) => file.path === where)) return at(`${addressOf(number)}/files/${where}`);
  if (inForce?.rules.some((rule) => rule.id === where)) return at(`/standard/rules/${encodeURIComponent(where)}`);
  if (inForce?.matterByCode.has(where)) return at(`/standard/matters/${where}`);
  if (inForce?.boundaries.some((boundary) => boundary.id === where)) return at(`/standard/boundaries#${where}`);
  const found = placeInFiles(files, where);
  return found === null
    ? at(null)
    : at(`${addressOf(number)}/files/${found.path}`, `${found.path} 第 ${found.line} 行`);
};

/** Which findings are wanted, as the address says. */
export type FindingWish = { level: 'error' | 'warning' | null; check: Check | null };

/** A level and a check as they stand in an address; null for anything else. */
export const findingWish = (level: string | undefined, check: string | undefined): FindingWish => ({
  level: level === 'error' || level === 'warning' ? level : null,
  check: checks.find((each) => each === check) ?? null,
});

/** What a check found, counted, filtered and cut to what a page can bear. */
export const shownFindings = (
  result: CheckResult,
  places: FindingPlaces,
  { level, check }: FindingWish,
): ShownFindings => {
  const all = allFindings(result);
  const count = (wanted: Finding['level']): number => all.filter((each) => each.level === wanted).length;
  const wanted = all.filter(
    (each) => (level === null || each.level === level) && (check === null || each.check === check),
  );
  return {
    errors: count('error'),
    warnings: count('warning'),
    checks: checks.flatMap((each) => {
      const found = all.filter((one) => one.check === each).length;
      return found === 0 ? [] : [{ check: each, count: found }];
    }),
    lines: wanted.slice(0, MOST).map((each) => lineOfFinding(places, each)),
    cut: Math.max(0, wanted.length - MOST),
  };
};
