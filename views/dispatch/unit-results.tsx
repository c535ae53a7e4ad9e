import { DISPATCH_FORM } from './candidates.tsx';
import { CHOICE, sayChoice } from './choice.ts';

/** A unit of the directory as it is offered; `city` where it serves another city than the place's, `matter` where it is taken for one. */
export type FoundUnit = {
  code: string;
  name: string;
  phone: string | null;
  city: string | null;
  matter?: { code: string; name: string } | null | undefined;
};

const choiceOfUnit = ({ code, matter }: FoundUnit): string => sayChoice({ body: code, matter: matter?.code ?? null });

export type UnitResultsProps = {
  /** What was searched for; empty before anything was typed. */
  query: string;
  units: FoundUnit[];
  /** Value of the choice that is taken. */
  chosen?: string | undefined;
  /** The chosen one takes the focus. */
  focused?: boolean | undefined;
  /** The form that the radios belong to. */
  form?: string | undefined;
  /** The search was sent by Enter: the first unit is taken and gets the focus. */
  taken?: boolean | undefined;
  /** Boxes for assisting units beside the radios. */
  assist?: readonly string[] | undefined;
};

/** Units of the directory as radios beside the candidates and, where wanted, boxes `assist`; a fragment of its own while typing. */
export function UnitResults({
  query,
  units,
  chosen,
  focused = false,
  form = DISPATCH_FORM,
  taken = false,
  assist,
}: UnitResultsProps) {
  if (units.length === 0)
    return query === '' ? null : (
      <p class="quiet">名录中没有“{query}”。可以输入单位名称的一部分、简称、拼音或拼音首字母。</p>
    );
  return (
    <fieldset class="found-units">
      <legend class="unseen">名录中的单位</legend>
      {units.map((unit, index) => (
        <div class="found-unit">
          <label class="choice">
            <input
              type="radio"
              name={CHOICE}
              value={choiceOfUnit(unit)}
              form={form}
              checked={taken ? index === 0 : choiceOfUnit(unit) === chosen}
              data-focus={(taken && index === 0) || (focused && choiceOfUnit(unit) === chosen) ? '' : undefined}
            />
            <span>
              {unit.name}
              {unit.city ? <span class="choice-hint unit-city">外市：{unit.city}</span> : null}
              {unit.matter ? <span class="choice-hint">{unit.matter.name}</span> : null}
              {unit.phone ? <span class="choice-hint number">{unit.phone}</span> : null}
            </span>
          </label>
          {assist ? (
            <label class="choice">
              <input
                type="checkbox"
                name="assist"
                value={unit.code}
                form={form}
                checked={assist.includes(unit.code)}
                aria-label={`${unit.name}协办`}
              />
              <span>协办</span>
            </label>
          ) : null}
        </div>
      ))}
    </fieldset>
  );
}
