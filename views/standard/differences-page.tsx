import type { DiffLine, FileChange } from '../../src/domain/edition/line-difference.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { type Option, Select } from '../parts/select.tsx';
import { LineDifference } from './line-difference.tsx';
import { Unreadable } from './simulation-page.tsx';
import { type StandardFrame, StandardPage } from './standard-page.tsx';
import { FileChanges, type ThingChange, ThingChanges } from './thing-changes.tsx';
import { type ShownWork, WorkGoingOn } from './work-going-on.tsx';

export type ShownDifference = { faults: readonly string[] } | { matters: ThingChange[]; rules: ThingChange[] };

export type DifferencesPageProps = StandardFrame & {
  /** The former and the later edition. */
  before: string;
  after: string;
  choices: Option[];
  files: FileChange[];
  work: ShownWork<ShownDifference>;
  href: string;
  /** The file that is looked at line by line. */
  file: { path: string; hunks: (DiffLine | null)[] } | null;
};

/** 差异: what another edition has more, less and otherwise: matters and rules in words, files line by line. */
export function DifferencesPage(props: DifferencesPageProps) {
  const { before, after, choices, files, work, href, file, ...frame } = props;
  const address = `/standard/editions/${encodeURIComponent(after)}`;
  const query = `with=${encodeURIComponent(before)}`;
  return (
    <StandardPage
      {...frame}
      title={`差异：${before} → ${after}`}
      section="editions"
      actions={<LinkButton href={address}>返回版本</LinkButton>}
    >
      <form class="search-line" method="get" action={`${address}/differences`}>
        <Select name="with" label="与哪个版本比较" options={choices} value={before} />
        <div class="actions">
          <Button>比较</Button>
        </div>
      </form>
      {files.length === 0 ? (
        <div class="panel">
          <EmptyState why="两个版本的文件完全相同。" />
        </div>
      ) : (
        <>
          <WorkGoingOn work={work} href={href} doing="正在比较">
            {(shown) =>
              'faults' in shown ? (
                <Unreadable faults={shown.faults} />
              ) : (
                <>
                  <ThingChanges title="事项" id="matters" changes={shown.matters} />
                  <ThingChanges title="规则" id="rules" changes={shown.rules} />
                </>
              )
            }
          </WorkGoingOn>
          <FileChanges
            files={files}
            path={file?.path ?? null}
            addressOf={(path) => `${address}/differences?${query}&file=${encodeURIComponent(path)}#lines`}
          />
        </>
      )}
      {file === null ? null : <LineDifference path={file.path} hunks={file.hunks} />}
    </StandardPage>
  );
}
