import { PageHead } from '../../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../../layout/work-frame.tsx';
import { Button, LinkButton } from '../../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../../parts/error-summary.tsx';
import { type Option, Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { UnitFields } from './unit-fields.tsx';
import type { UnitValues } from './unit-values.ts';

/** What is given once: function, place and the unit above. */
export type NewUnitValues = UnitValues & { function: string; place: string; parent: string };

export type NewUnitPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  values: NewUnitValues;
  functions: Option[];
  errors: FieldError[];
};

/** 新增单位: posts to /admin/units. The code follows from function and place. */
export function NewUnitPage({ values, functions, errors, ...frame }: NewUnitPageProps) {
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <WorkFrame {...frame} title="新增单位">
      <PageHead title="新增单位">
        <LinkButton href="/admin/units">返回名录</LinkButton>
      </PageHead>
      <div class="stack">
        <ErrorSummary errors={errors} />
        <form class="form panel" method="post" action="/admin/units" novalidate>
          <Select
            name="function"
            label="职能"
            hint="以后不能改。"
            need="required"
            blank="请选择"
            options={functions}
            value={values.function}
            error={errorOf('function')}
          />
          <TextField
            name="place"
            label="区划"
            hint="名称或代码，如 茅箭区、420302；功能区填名称。"
            need="required"
            value={values.place}
            error={errorOf('place')}
            autocomplete="off"
          />
          <TextField
            name="parent"
            label="上级单位代码"
            hint="空着就是同职能的上一级。"
            need="optional"
            value={values.parent}
            error={errorOf('parent')}
            autocomplete="off"
          />
          <p class="quiet">
            该区划还没有这项职能的单位时，归口会派给新单位；已有时，新单位可由派单员在名录中选，撤销旧单位后自动接替。
          </p>
          <UnitFields values={values} errorOf={errorOf} />
          <div class="actions">
            <Button look="primary">新增单位</Button>
          </div>
        </form>
      </div>
    </WorkFrame>
  );
}
