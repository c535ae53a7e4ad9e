import type { Standing } from '../../src/domain/edition/edition.ts';
import { standingNames } from '../../src/domain/edition/edition.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { StateBadge, type StateTone } from '../parts/state-badge.tsx';
import { type StandardFrame, StandardPage, Statement } from './standard-page.tsx';

export type EditionLine = {
  number: string;
  title: string;
  standing: Standing;
  /** The one that comes with the program. */
  shipped: boolean;
  effective: string | null;
  base: string;
  createdAt: Instant | null;
  createdBy: string;
};

export type EditionsPageProps = StandardFrame & {
  edition: { number: string; title: string; statement: string };
  lines: EditionLine[];
  /** Editions whose day has come but that can't be read. */
  passedOver: readonly { number: string; faults: readonly string[] }[];
  mayChange: boolean;
  done: string | null;
  now: Instant;
};

const tones: Record<Standing, StateTone> = {
  draft: 'waiting',
  coming: 'waiting',
  'in-force': 'active',
  replaced: 'done',
  withdrawn: 'done',
  broken: 'trouble',
};

/** Where an edition stands, as a badge. */
export function StandingBadge({ standing }: { standing: Standing }) {
  return <StateBadge name={standingNames[standing]} tone={tones[standing]} />;
}

/** 版本已到生效日但不能读取: what is applied instead, and why. */
export function PassedOver({ passedOver, inForce }: Pick<EditionsPageProps, 'passedOver'> & { inForce: string }) {
  return (
    <>
      {passedOver.map(({ number, faults }) => (
        <Notice
          tone="error"
          title={`版本 ${number} 已到生效日，但文件有误，没有启用；暂按 ${inForce} 归口。`}
          live={false}
        >
          <p>请以它为底稿新建草稿，改正后重新发布。</p>
          <ul>
            {faults.slice(0, 5).map((fault) => (
              <li>{fault}</li>
            ))}
          </ul>
        </Notice>
      ))}
    </>
  );
}

/** 版本: which edition is applied, drafts, those to come and those of the past. */
export function EditionsPage({ edition, lines, passedOver, mayChange, done, now, ...frame }: EditionsPageProps) {
  return (
    <StandardPage
      {...frame}
      title="归口规范版本"
      section="editions"
      count={lines.length}
      unit="个"
      actions={
        mayChange ? (
          <LinkButton href="/standard/drafts/new" look="primary">
            新建草稿
          </LinkButton>
        ) : undefined
      }
    >
      {done ? <Notice tone="success" title={done} /> : null}
      <Statement {...edition} />
      <PassedOver passedOver={passedOver} inForce={edition.number} />
      <DataTable
        caption="归口规范版本"
        rows={lines}
        rowKey={(line) => line.number}
        href={(line) => `/standard/editions/${encodeURIComponent(line.number)}`}
        columns={[
          { key: 'number', title: '版本号', cell: (line) => line.number, primary: true },
          { key: 'title', title: '标题', cell: (line) => line.title, fit: 'grow' },
          { key: 'standing', title: '状态', cell: (line) => <StandingBadge standing={line.standing} /> },
          { key: 'effective', title: '生效日期', cell: (line) => line.effective ?? '未定' },
          { key: 'base', title: '底稿', cell: (line) => (line.shipped ? '没有' : line.base || '外部导入') },
          {
            key: 'created',
            title: '建立',
            cell: (line) =>
              line.createdAt === null ? (
                '随系统安装'
              ) : (
                <span>
                  <Moment at={line.createdAt} now={now} as="day" /> {line.createdBy}
                </span>
              ),
          },
        ]}
        empty={{ why: '还没有版本。' }}
      />
    </StandardPage>
  );
}
