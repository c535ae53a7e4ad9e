import type { Standing } from '../../src/domain/edition/edition.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { Button, LinkButton } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { DraftActs, EditionFiles, editionAddress, type ShownFile } from './edition-files.tsx';
import { StandingBadge } from './editions-page.tsx';
import { type StandardFrame, StandardPage } from './standard-page.tsx';

export type ShownEdition = {
  number: string;
  title: string;
  standing: Standing;
  shipped: boolean;
  base: string;
  note: string;
  effective: string | null;
  createdAt: Instant | null;
  createdBy: string;
  publishedAt: Instant | null;
  publishedBy: string | null;
};

export type EditionPageProps = StandardFrame & {
  edition: ShownEdition;
  files: ShownFile[];
  /** Whom it is usually compared with. */
  comparedWith: string | null;
  mayChange: boolean;
  done: string | null;
  errors: FieldError[];
  /** Path that was typed for a new file and refused. */
  newPath: string;
  now: Instant;
};

function Facts({ edition, now }: Pick<EditionPageProps, 'edition' | 'now'>) {
  const { standing, shipped, base, note, effective, createdAt, createdBy, publishedAt, publishedBy } = edition;
  return (
    <dl class="facts panel">
      <dt>状态</dt>
      <dd>
        <StandingBadge standing={standing} />
      </dd>
      <dt>标题</dt>
      <dd>{edition.title}</dd>
      <dt>生效日期</dt>
      <dd>{effective ?? '未定，发布时填写'}</dd>
      <dt>底稿</dt>
      <dd>{shipped ? '随系统安装' : base || '外部导入'}</dd>
      {createdAt === null ? null : (
        <>
          <dt>建立</dt>
          <dd>
            <Moment at={createdAt} now={now} /> {createdBy}
          </dd>
        </>
      )}
      {publishedAt === null ? null : (
        <>
          <dt>发布</dt>
          <dd>
            <Moment at={publishedAt} now={now} /> {publishedBy}
          </dd>
        </>
      )}
      {note === '' ? null : (
        <>
          <dt>修订说明</dt>
          <dd class="prose">{note}</dd>
        </>
      )}
    </dl>
  );
}

function Ways({ edition, comparedWith, mayChange }: Pick<EditionPageProps, 'edition' | 'comparedWith' | 'mayChange'>) {
  const address = editionAddress(edition.number);
  const draft = edition.standing === 'draft';
  return (
    <div class="button-row">
      <LinkButton href={`${address}/findings`}>检查</LinkButton>
      {comparedWith === null ? null : (
        <LinkButton href={`${address}/differences?with=${encodeURIComponent(comparedWith)}`}>与其他版本比较</LinkButton>
      )}
      {mayChange && edition.standing !== 'in-force' ? (
        <LinkButton href={`${address}/simulation`}>试算</LinkButton>
      ) : null}
      {mayChange && draft ? (
        <LinkButton href={`${address}/publication`} look="primary">
          发布
        </LinkButton>
      ) : null}
      {mayChange && !draft ? (
        <LinkButton href={`/standard/drafts/new?base=${encodeURIComponent(edition.number)}`}>
          以它为底稿新建草稿
        </LinkButton>
      ) : null}
    </div>
  );
}

/** 版本: its state, what can be done with it, and its files. */
export function EditionPage(props: EditionPageProps) {
  const { edition, files, comparedWith, mayChange, done, errors, newPath, now, ...frame } = props;
  const { number, standing } = edition;
  return (
    <StandardPage
      {...frame}
      title={`版本 ${number}`}
      section="editions"
      actions={<LinkButton href="/standard/editions">返回版本列表</LinkButton>}
    >
      {done ? <Notice tone="success" title={done} /> : null}
      <ErrorSummary errors={errors} title={errors.length > 0 ? '没有执行。' : undefined} />
      <Facts edition={edition} now={now} />
      <Ways edition={edition} comparedWith={comparedWith} mayChange={mayChange} />
      {mayChange && standing === 'coming' ? (
        <form class="panel stack-tight" method="post" action={`${editionAddress(number)}/withdrawal`}>
          <p>将在 {edition.effective} 生效。生效之前可以撤回，撤回后不会生效。</p>
          <div class="actions">
            <Button look="danger">撤回</Button>
          </div>
        </form>
      ) : null}
      {mayChange && standing === 'draft' ? <DraftActs number={number} newPath={newPath} errors={errors} /> : null}
      <EditionFiles number={number} shipped={edition.shipped} files={files} now={now} />
    </StandardPage>
  );
}
