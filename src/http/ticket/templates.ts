import type { Context } from 'hono';
import { INSERT } from '../../../views/ticket/acts/template-picker.tsx';
import type { ActType, Attempt, TicketView } from '../../../views/ticket/ticket-view.ts';
import { isUnitRole } from '../../domain/access/role.ts';
import { type Refusal, refuse } from '../../domain/refusal.ts';
import { templatesFor } from '../../domain/template/choose.ts';
import { fieldValuesOf, insertTemplate, refuseOpenFields } from '../../domain/template/fill.ts';
import { isTemplateAct, type ReplyTemplate, templateFieldOf } from '../../domain/template/template.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { countUse, offeredTemplates } from '../../store/templates.ts';
import type { Env } from '../env.ts';
import type { FormInput } from '../form.ts';

/** The templates that this person may use: the hotline's, and a unit's people their own unit's. */
const offeredTo = ({ var: { installation, person } }: Context<Env>): Promise<ReplyTemplate[]> =>
  offeredTemplates(installation.store, isUnitRole(person.role) ? person.unit : null);

/** The templates for each of the acts that the page offers. */
export const offeredOn = async (
  c: Context<Env>,
  ticket: Ticket,
  acts: readonly ActType[],
): Promise<TicketView['templates']> => {
  const wanted = acts.filter(isTemplateAct);
  if (wanted.length === 0) return {};
  const all = await offeredTo(c);
  return Object.fromEntries(
    wanted.map((act) => [
      act,
      templatesFor(all, act, ticket).map(({ id, title, unit }) => ({ id, title, own: unit !== null })),
    ]),
  );
};

/** The form with the chosen template put behind what was typed, to be drawn again; null when none was asked for. */
export const templateInserted = async (
  c: Context<Env>,
  act: ActType,
  form: FormInput,
): Promise<Pick<Attempt, 'typed' | 'refusal'> | null> => {
  if (form.text(INSERT) === '' || !isTemplateAct(act)) return null;
  const { installation, ticket, now } = c.var;
  const typed = form.typed();
  const all = templatesFor(await offeredTo(c), act, ticket);
  const chosen = all.find(({ id }) => id === form.text('template'));
  if (!chosen) return { typed, refusal: refuse('invalid', '请先选择一个模板，再按“插入”。', 'template') };
  await countUse(installation.store, chosen.id);
  const field = templateFieldOf[act];
  const values = fieldValuesOf(ticket, now, installation.hotlineName);
  return {
    typed: { ...typed, [field]: [insertTemplate(form.text(field), chosen.body, values)] },
    refusal: null,
  };
};

/** Refuses a form that still holds a gap of a template in any of its texts: what was put into one may have been moved to another. */
export const openFieldsIn = (act: ActType, form: FormInput): Refusal | null => {
  if (!isTemplateAct(act)) return null;
  for (const [field, values] of Object.entries(form.typed())) {
    const refusal = refuseOpenFields(values.join('\n'), field);
    if (refusal) return refusal;
  }
  return null;
};
