import { Button } from '../parts/button.tsx';

export type MatterSearchProps = {
  /** Path of the list, and what else stands in its address. */
  path: string;
  kept: [name: string, value: string][];
  value: string;
};

/** 按事项筛选: by the beginning of a code or a word of the name; a form of its own, since there are hundreds of matters. */
export function MatterSearch({ path, kept, value }: MatterSearchProps) {
  return (
    <form class="filter-group matter-search" method="get" action={path}>
      <label class="filter-label" for="filter-matter">
        事项
      </label>
      {kept.map(([name, word]) => (
        <input type="hidden" name={name} value={word} />
      ))}
      <input
        class="control"
        id="filter-matter"
        name="matter"
        value={value}
        maxlength={30}
        placeholder="代码或名称"
        autocomplete="off"
      />
      <Button>筛选</Button>
    </form>
  );
}
