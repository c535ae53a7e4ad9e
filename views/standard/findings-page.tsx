import { type Check, checkNames, type Finding } from '../../src/domain/routing/finding.ts';
import { LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { FilterChips } from '../parts/filter-chips.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { type StandardFrame, StandardPage } from './standard-page.tsx';
import { type ShownWork, WorkGoingOn } from './work-going-on.tsx';

/** A finding with where to go for it. */
export type FindingLine = Finding & {
  href: string | null;
  /** File and line, where it leads to a file. */
  detail: string;
};

export type ShownFindings = {
  errors: number;
  warnings: number;
  /** Counts of each check that found something. */
  checks: { check: Check; count: number }[];
  /** After filtering, and cut to what a page can bear. */
  lines: FindingLine[];
  cut: number;
};

export type FindingsPageProps = StandardFrame & {
  edition: { number: string; inForce: boolean };
  /** Address of this page without its filters. */
  href: string;
  level: 'error' | 'warning' | null;
  check: Check | null;
  work: ShownWork<ShownFindings>;
};

const levelNames = { error: '错误', warning: '提醒' } as const;

/** The badge of a finding's level. */
function LevelBadge({ level }: Pick<Finding, 'level'>) {
  return <StateBadge name={levelNames[level]} tone={level === 'error' ? 'trouble' : 'waiting'} />;
}

/** Findings as a table, each with a link to the rule, matter or file it lies in. */
export function FindingsTable({ lines, filtered }: { lines: FindingLine[]; filtered: boolean }) {
  return (
    <DataTable
      caption="检查结果"
      rows={lines}
      rowKey={(line) => `${line.check}-${line.where}-${line.sentence}`}
      columns={[
        { key: 'level', title: '级别', cell: (line) => <LevelBadge level={line.level} /> },
        { key: 'check', title: '检查', cell: (line) => checkNames[line.check] },
        {
          key: 'where',
          title: '所在',
          cell: (line) => (
            <span class="finding-place">
              {line.href === null ? line.where : <a href={line.href}>{line.where}</a>}
              {line.detail === '' ? null : <span class="quiet small">{line.detail}</span>}
            </span>
          ),
        },
        { key: 'sentence', title: '说明', cell: (line) => line.sentence, primary: true, fit: 'prose' },
      ]}
      empty={
        filtered
          ? { why: '没有这一类的问题。', advice: '去掉筛选，看全部检查结果。' }
          : { why: '没有发现问题。', advice: '文件写法、例句、反例、条款、编号、矛盾、指向和承办单位都已检查。' }
      }
    />
  );
}

/** 检查结果 of an edition, filtered by level and kind of check in the address. */
export function FindingsPage({ edition, href, level, check, work, ...frame }: FindingsPageProps) {
  const address = (wanted: { level?: string | null; check?: string | null }): string => {
    const query = new URLSearchParams();
    if (wanted.level) query.set('level', wanted.level);
    if (wanted.check) query.set('check', wanted.check);
    const words = query.toString();
    return words === '' ? href : `${href}?${words}`;
  };
  return (
    <StandardPage
      {...frame}
      title={`检查结果：${edition.number}`}
      section={edition.inForce ? 'findings' : 'editions'}
      actions={<LinkButton href={`/standard/editions/${encodeURIComponent(edition.number)}`}>看这个版本</LinkButton>}
    >
      <WorkGoingOn work={work} href={address({ level, check })} doing="正在检查">
        {({ errors, warnings, checks, lines, cut }) => (
          <>
            <FilterChips
              label="按级别筛选"
              chips={[
                { name: '全部', href: address({ check }), current: level === null, count: errors + warnings },
                { name: '错误', href: address({ level: 'error', check }), current: level === 'error', count: errors },
                {
                  name: '提醒',
                  href: address({ level: 'warning', check }),
                  current: level === 'warning',
                  count: warnings,
                },
              ]}
            />
            {checks.length > 1 ? (
              <FilterChips
                label="按检查筛选"
                chips={[
                  { name: '全部检查', href: address({ level }), current: check === null },
                  ...checks.map(({ check: each, count }) => ({
                    name: checkNames[each],
                    href: address({ level, check: each }),
                    current: each === check,
                    count,
                  })),
                ]}
              />
            ) : null}
            <FindingsTable lines={lines} filtered={level !== null || check !== null} />
            {cut > 0 ? <p class="quiet">还有 {cut} 处没有列出。请先改正上面的，或按检查筛选。</p> : null}
          </>
        )}
      </WorkGoingOn>
    </StandardPage>
  );
}
