import { Button, LinkButton } from '../../parts/button.tsx';
import { type Option, type OptionGroup, Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';

export type UnitFiltersProps = {
  chosen: { q: string; city: string; county: string; function: string; level: string; state: string };
  cities: Option[];
  counties: (Option | OptionGroup)[];
  functions: Option[];
  levels: Option[];
  states: Option[];
  /** True when anything is chosen that can be taken back. */
  filtered: boolean;
};

/** Search and filters of the directory; all of it stands in the address. */
export function UnitFilters({ chosen, cities, counties, functions, levels, states, filtered }: UnitFiltersProps) {
  return (
    <form class="form panel" method="get" action="/admin/units">
      <TextField
        name="q"
        label="查找单位"
        hint="名称、简称、拼音或首字母，几个词之间空一格，如 十堰 社保、wccg、zhongnanlu。"
        type="search"
        value={chosen.q}
        autocomplete="off"
      />
      <details class="filters" open={filtered}>
        <summary>筛选</summary>
        <div class="field-row">
          <Select name="city" label="市州" blank="全省" options={cities} value={chosen.city} />
          <Select name="county" label="县区" blank="全部县区" options={counties} value={chosen.county} />
          <Select name="function" label="职能" blank="全部职能" options={functions} value={chosen.function} />
          <Select name="level" label="层级" blank="全部层级" options={levels} value={chosen.level} />
          <Select name="state" label="状态" options={states} value={chosen.state} />
        </div>
      </details>
      <div class="button-row">
        <Button look="primary">查找</Button>
        {filtered ? <LinkButton href="/admin/units">去掉全部条件</LinkButton> : null}
      </div>
    </form>
  );
}
