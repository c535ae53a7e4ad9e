import { SAVED_NAME_LIMIT } from '../../src/domain/queue/saved-filter.ts';
import { Button } from '../parts/button.tsx';

export type SavedChip = { name: string; href: string; current: boolean };

export type SavedFiltersProps = {
  chips: SavedChip[];
  /** The address of this list as it would be saved; null where nothing is chosen or it is saved already. */
  address: string | null;
};

/** 常用筛选 of the person as links, over every list; nothing while there are none. They may lead to other lists, so whole pages are loaded. */
export function SavedFilters({ chips }: Pick<SavedFiltersProps, 'chips'>) {
  if (chips.length === 0) return null;
  return (
    <nav class="chips saved-filters" aria-label="常用筛选">
      <span class="filter-label">常用筛选</span>
      {chips.map(({ name, href, current }) => (
        <a class="chip" href={href} hx-boost="false" aria-current={current ? 'true' : undefined}>
          {name}
        </a>
      ))}
      <a href="/saved-filters" hx-boost="false">
        管理
      </a>
    </nav>
  );
}

/** 保存这组筛选: a name for the filters and the order of this list. */
export function SaveFilter({ address }: { address: string }) {
  return (
    <form class="save-filter" method="post" action="/saved-filters" hx-boost="false">
      <input type="hidden" name="address" value={address} />
      <label for="save-filter-name">保存这组筛选</label>
      <input
        class="control"
        id="save-filter-name"
        name="name"
        maxlength={SAVED_NAME_LIMIT}
        placeholder="起个名称"
        autocomplete="off"
        required
      />
      <Button>保存</Button>
    </form>
  );
}
