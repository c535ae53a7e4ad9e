import { Button, LinkButton } from '../../parts/button.tsx';
import { type Option, Select } from '../../parts/select.tsx';

export type ReturnFiltersProps = {
  chosen: { period: string; unit: string; reason: string; outcome: string; city: string };
  periods: Option[];
  units: Option[];
  reasons: Option[];
  outcomes: Option[];
  /** Empty where the person sees one city only. */
  cities: Option[];
  filtered: boolean;
};

/** The filters of the book; all of them stand in the address. */
export function ReturnFilters({ chosen, periods, units, reasons, outcomes, cities, filtered }: ReturnFiltersProps) {
  return (
    <form class="form panel" method="get" action="/books/returns">
      <div class="field-row">
        <Select name="period" label="申请时间" options={periods} value={chosen.period} />
        {cities.length > 0 ? (
          <Select name="city" label="市州" blank="全省" options={cities} value={chosen.city} />
        ) : null}
        <Select name="unit" label="退单单位" blank="全部单位" options={units} value={chosen.unit} />
        <Select name="reason" label="理由" blank="全部理由" options={reasons} value={chosen.reason} />
        <Select name="outcome" label="结果" blank="全部结果" options={outcomes} value={chosen.outcome} />
      </div>
      <div class="button-row">
        <Button look="primary">筛选</Button>
        {filtered ? <LinkButton href="/books/returns">去掉全部条件</LinkButton> : null}
      </div>
    </form>
  );
}
