import { roleNames, staffRoles } from '../../src/domain/access/role.ts';
import { ContactFields } from '../account/contact-fields.tsx';
import { Radios } from '../parts/radios.tsx';
import { type Option, Select } from '../parts/select.tsx';
import { TextField } from '../parts/text-field.tsx';
import { type AccountValues, WHOLE_PROVINCE } from './account-values.ts';

export type AccountFieldsProps = {
  values: AccountValues;
  cities: Option[];
  /** Units that fit what was typed, when it was not one. */
  units: Option[];
  errorOf: (field: string) => string | undefined;
};

/** Roles as boxes; the first carries the id that an error's link lands on. */
function Roles({ values, errorOf }: Pick<AccountFieldsProps, 'values' | 'errorOf'>) {
  const error = errorOf('roles');
  return (
    <fieldset class="field" data-invalid={error ? '' : undefined} aria-describedby={error ? 'roles-error' : undefined}>
      <legend>
        岗位<span class="field-need">必填</span>
      </legend>
      {error ? (
        <p class="field-error" id="roles-error">
          {error}
        </p>
      ) : null}
      <div class="choices-row">
        {staffRoles.map((role, index) => (
          <label class="choice">
            <input
              type="checkbox"
              id={index === 0 ? 'roles' : `roles-${role}`}
              name="roles"
              value={role}
              checked={values.roles.includes(role)}
            />
            <span>{roleNames[role]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Name, roles, unit, city and contact of an account. The unit is found by code, name, alias or pinyin; when several fit, they are offered. */
export function AccountFields({ values, cities, units, errorOf }: AccountFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label="姓名"
        need="required"
        value={values.name}
        error={errorOf('name')}
        autocomplete="off"
      />
      <Roles values={values} errorOf={errorOf} />
      <TextField
        name="unit"
        label="所在单位"
        hint="承办人必填。可填单位名称、拼音或代码，如 茅箭区城管、urban-management@420302。"
        value={values.unit}
        error={errorOf('unit')}
        autocomplete="off"
      />
      {units.length > 0 ? <Radios name="unitCode" label="请选择是哪个单位" choices={units} /> : null}
      <Select
        name="city"
        label="所属热线"
        hint="坐席、派单员、督办员必选，只能看到所属热线的工单；选“全省”的能看到全省的。"
        blank="请选择"
        options={[{ value: WHOLE_PROVINCE, name: '全省' }, ...cities]}
        value={values.city}
        error={errorOf('city')}
      />
      <ContactFields values={values} errorOf={errorOf} />
    </>
  );
}
