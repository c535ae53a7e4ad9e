import { ActForm } from '../../parts/act-form.tsx';
import type { ActProps } from './act-props.ts';
import { DispatchFields } from './dispatch-fields.tsx';

/** 派单. Nothing to draw where the choices were not given. */
export function DispatchAct({ view, fields, frame }: ActProps) {
  if (view.choices === null) return null;
  return (
    <ActForm {...frame} name="派单">
      <DispatchFields ticket={view.ticket} fields={fields} choices={view.choices} />
    </ActForm>
  );
}
