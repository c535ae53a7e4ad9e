import type { Context } from 'hono';
import type { FieldError } from '../../../views/parts/error-summary.tsx';
import { IntakePage, type IntakePageProps } from '../../../views/seat/intake-page.tsx';
import type { Call } from '../../domain/call/call.ts';
import type { Instant } from '../../domain/instant.ts';
import { placeOfferOf } from '../citizen/places.ts';
import type { Env } from '../env.ts';
import { type FormInput, formInput } from '../form.ts';
import { frameOf } from '../frame.ts';
import { callLineOf } from './call-line.ts';
import { callerOf } from './caller.ts';
import { ownCall } from './desk-call.ts';
import { draftAddress, otherDrafts } from './drafts.ts';
import { intakeValuesOf, seenFrom } from './intake-form.ts';
import { knowledgeOf } from './knowledge.ts';
import type { Tried } from './past-act.ts';
import { readDesk } from './reading.ts';
import { suggestionsOf } from './suggestions.ts';

export type Redraw = {
  errors?: FieldError[];
  notice?: IntakePageProps['notice'];
  /** Another submission key than the form brought. */
  key?: string;
  tried?: Tried;
  /** When the draft that the form was filled from was kept. */
  restored?: Instant | null;
  call?: Call | null;
};

/** The whole desk for what a form holds. */
export const deskPage = async (c: Context<Env>, form: FormInput, redraw: Redraw = {}) => {
  const { errors = [], notice, key, tried, restored = null } = redraw;
  const installation = seenFrom(c.var.installation, c.var.person);
  const typed = intakeValuesOf(form);
  const values = key === undefined ? typed : { ...typed, key };
  const call = redraw.call ?? (await ownCall(c, values.call));
  const read = readDesk(form, installation);
  return (
    <IntakePage
      // The switch of the look comes back here by GET, also from a form that was refused.
      {...(await frameOf(c, draftAddress(values.draft)))}
      values={values}
      errors={errors}
      places={placeOfferOf(installation, values)}
      call={call && callLineOf(installation, call)}
      drafts={{ restored, others: await otherDrafts(c, values.draft) }}
      caller={await callerOf(c, form, tried)}
      details={{ asked: read.asked, chosen: read.proposal !== null }}
      knowledge={await knowledgeOf(installation, values)}
      suggestions={await suggestionsOf(c, form, read)}
      notice={notice}
    />
  );
};

/** The desk for a form that broke off on its way. */
export const broken = async (c: Context<Env>) =>
  c.html(
    await deskPage(c, formInput({}), {
      errors: [{ field: 'text', message: '内容没有完整送达，可能是网络中断。请退回上一页再提交一次。' }],
    }),
    400,
  );
