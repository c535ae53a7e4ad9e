import { buttonClass } from '../parts/button.tsx';
import { Select } from '../parts/select.tsx';
import type { AppealPageProps } from './appeal-page.tsx';

export type PlaceFieldsProps = Pick<AppealPageProps, 'places'> & {
  values: { city: string; county: string; street: string };
  errorOf: (field: string) => string | undefined;
};

/**
 * Where it happened: city, county and, once the county stands, street. All counties are in the list, grouped by city, and
 * the streets come by a button that draws the form again, so that everything works without script.
 */
export function PlaceFields({ values, places, errorOf }: PlaceFieldsProps) {
  const { fixedCity, cities, counties, streets } = places;
  return (
    <>
      {fixedCity ? (
        <p>
          发生在：<strong>{fixedCity.name}</strong>
        </p>
      ) : (
        <Select
          name="city"
          label="发生在哪个市州"
          need="required"
          blank="请选择"
          options={cities}
          value={values.city}
          error={errorOf('city')}
        />
      )}
      {counties.length > 0 ? (
        <Select
          name="county"
          label="哪个区县"
          hint={fixedCity ? undefined : '按市州分组排列。'}
          need="optional"
          blank="不清楚，或不止一处"
          options={fixedCity ? counties.flatMap((group) => group.options) : counties}
          value={values.county}
          error={errorOf('county')}
        />
      ) : null}
      {streets.length > 0 ? (
        <Select
          name="street"
          label="哪个街道或乡镇"
          need="optional"
          blank="不清楚"
          options={streets}
          value={values.street}
          error={errorOf('street')}
        />
      ) : null}
      <div class="actions">
        <button
          type="submit"
          id="streets"
          class={buttonClass()}
          formaction={`/appeals/new#${streets.length > 0 ? 'street' : 'county'}`}
        >
          {streets.length > 0 ? '换了区县，更新街道乡镇' : '选择街道或乡镇（选填）'}
        </button>
      </div>
    </>
  );
}
