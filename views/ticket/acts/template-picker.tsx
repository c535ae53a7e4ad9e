import type { TemplateAct } from '../../../src/domain/template/template.ts';
import { Button } from '../../parts/button.tsx';
import type { OptionGroup } from '../../parts/select.tsx';
import { Select } from '../../parts/select.tsx';
import type { TicketView } from '../ticket-view.ts';
import type { ActFields } from './act-fields.ts';

/** What the server is told by the button that puts a template in. */
export const INSERT = 'insert';

const groupsOf = (offered: TicketView['templates'][TemplateAct] = []): OptionGroup[] =>
  [
    { name: '本单位的模板', options: offered.filter(({ own }) => own) },
    { name: '热线的模板', options: offered.filter(({ own }) => !own) },
  ]
    .filter(({ options }) => options.length > 0)
    .map(({ name, options }) => ({ name, options: options.map(({ id, title }) => ({ value: id, name: title })) }));

/**
 * A choice of templates that fit act and matter, best first, and a button that puts one behind what is written already:
 * the form comes back with the text in it, with or without script. Nothing where no template fits.
 */
export function TemplatePicker({ view, fields, act }: { view: TicketView; fields: ActFields; act: TemplateAct }) {
  const groups = groupsOf(view.templates[act]);
  if (groups.length === 0) return null;
  return (
    <div class="template-picker" data-no-draft>
      <Select
        {...fields.field('template')}
        value=""
        label="套用模板"
        blank="请选择"
        options={groups.length === 1 ? (groups[0]?.options ?? []) : groups}
      />
      <Button name={INSERT} value="template">
        插入
      </Button>
    </div>
  );
}
