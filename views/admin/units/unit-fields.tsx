import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { UnitValues } from './unit-values.ts';

export type UnitFieldsProps = { values: UnitValues; errorOf: (field: string) => string | undefined };

/** Name, aliases and how a unit is reached. */
export function UnitFields({ values, errorOf }: UnitFieldsProps) {
  return (
    <>
      <TextField
        name="name"
        label="单位名称"
        hint="写全称，如 十堰市茅箭区城市管理执法局。"
        need="required"
        value={values.name}
        error={errorOf('name')}
        autocomplete="off"
      />
      <div class="field-row">
        <TextField
          name="phone"
          label="电话"
          need="optional"
          type="tel"
          value={values.phone}
          error={errorOf('phone')}
          autocomplete="off"
        />
        <TextField
          name="contact"
          label="联系人"
          need="optional"
          value={values.contact}
          error={errorOf('contact')}
          autocomplete="off"
        />
      </div>
      <TextField
        name="address"
        label="地址"
        need="optional"
        value={values.address}
        error={errorOf('address')}
        autocomplete="off"
      />
      <TextArea
        name="aliases"
        label="别名"
        hint="群众和同事怎么叫它，一行一个；按这些名称都能查到。"
        need="optional"
        rows={6}
        value={values.aliases}
        error={errorOf('aliases')}
      />
    </>
  );
}
