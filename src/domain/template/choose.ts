import type { Ticket } from '../ticket/state.ts';
import type { ReplyTemplate, TemplateAct } from './template.ts';

type Fit = Pick<ReplyTemplate, 'act' | 'matter' | 'unit' | 'active'>;

const fits = (template: Fit, act: TemplateAct, { matter, lead }: Pick<Ticket, 'matter' | 'lead'>): boolean =>
  template.active &&
  template.act === act &&
  (template.unit === null || template.unit === lead?.code) &&
  (template.matter === null || (matter?.code.startsWith(template.matter) ?? false));

/**
 * The templates for an act on a ticket, best first: what is written for this very matter before what is for its group or
 * field, the unit's own before the hotline's, and what is used most.
 */
export const templatesFor = <Template extends Fit & Pick<ReplyTemplate, 'uses' | 'title'>>(
  templates: readonly Template[],
  act: TemplateAct,
  ticket: Pick<Ticket, 'matter' | 'lead'>,
): Template[] =>
  templates
    .filter((template) => fits(template, act, ticket))
    .sort(
      (a, b) =>
        (b.matter?.length ?? 0) - (a.matter?.length ?? 0) ||
        Number(b.unit !== null) - Number(a.unit !== null) ||
        b.uses - a.uses ||
        (a.title < b.title ? -1 : 1),
    );
