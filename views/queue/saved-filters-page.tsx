import { SAVED_LIMIT, SAVED_NAME_LIMIT, type SavedFilter } from '../../src/domain/queue/saved-filter.ts';
import { PageHead } from '../layout/page-head.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { TextField } from '../parts/text-field.tsx';

/** A wish to save that was refused: what was typed, and why. */
export type RefusedFilter = { name: string; address: string; error: { field: string; message: string } };

export type SavedFiltersPageProps = { filters: SavedFilter[]; refused: RefusedFilter | null };

function TryAgain({ name, address, error }: RefusedFilter) {
  const named = error.field === 'name';
  return (
    <section class="panel stack-tight">
      <ErrorSummary title="这组筛选没有保存。" errors={[{ field: named ? 'name' : 'main', message: error.message }]} />
      {named ? (
        <form class="form" method="post" action="/saved-filters" novalidate>
          <input type="hidden" name="address" value={address} />
          <TextField
            name="name"
            label="名称"
            need="required"
            value={name}
            error={error.message}
            maxlength={SAVED_NAME_LIMIT}
            autocomplete="off"
          />
          <div class="actions">
            <Button look="primary">保存</Button>
            <LinkButton href={address}>返回列表</LinkButton>
          </div>
        </form>
      ) : null}
    </section>
  );
}

/** 常用筛选: what the person has saved in this role, to open, pass on and delete. */
export function SavedFiltersPage({ filters, refused }: SavedFiltersPageProps) {
  return (
    <div class="stack">
      <PageHead title="常用筛选" count={filters.length} unit="组" />
      {refused ? <TryAgain {...refused} /> : null}
      {filters.length === 0 ? (
        <div class="panel">
          <EmptyState
            why="还没有常用筛选。"
            advice="在任何一个工单列表里选好筛选条件或排序，起个名称保存，就会出现在这里和列表上方。"
            action={{ href: '/work', name: '去工作页' }}
          />
        </div>
      ) : (
        <>
          <p class="quiet">
            只有您自己看得到，每个岗位最多 {SAVED_LIMIT} 组。网址可以发给同事，同事看到的是各自范围内的工单。
          </p>
          <ul class="panel saved-list">
            {filters.map(({ id, name, address }) => (
              <li>
                <a href={address}>{name}</a>
                <form method="post" action={`/saved-filters/${id}/deletion`}>
                  <Button label={`删除“${name}”`}>删除</Button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
