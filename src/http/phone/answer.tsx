import type { Context } from 'hono';
import { ClosingForm } from '../../../views/calls/closing-form.tsx';
import { CallBar } from '../../../views/phone/call-bar.tsx';
import type { TypedClosing } from '../../../views/phone/call-bar-props.ts';
import { CallRefusedPage } from '../../../views/phone/call-refused-page.tsx';
import { isRefusal, type Refusal } from '../../domain/refusal.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { localPath } from '../local-path.ts';
import { statusOf } from '../ticket/status.ts';
import { wantsFragment, wantsJson } from '../ticket/wants.ts';
import { barOf } from './bar.tsx';

/** The page of ours that a form was sent from; the desk where none is known. */
const cameFrom = (c: Context): string => {
  const referer = c.req.header('referer') ?? '';
  if (!URL.canParse(referer)) return '/seat/intake';
  const { pathname, search } = new URL(referer);
  return localPath(`${pathname}${search}`, '/seat/intake');
};

/** Says why something was not done: as JSON, in the bar, or on a page of its own; `closing` is the closing form that was refused, to be mended and sent again. */
export const refused = async (
  c: Context<Env>,
  refusal: Refusal,
  closing?: TypedClosing & { call: string },
): Promise<Response> => {
  const status = statusOf(refusal.refused);
  if (wantsJson(c)) return c.json(refusal, status);
  const bar = wantsFragment(c) ? await barOf(c) : null;
  if (bar) return c.html(<CallBar {...bar} refusal={refusal.sentence} typedClosing={closing} />, status);
  const { closingReasons } = c.var.installation.seatRules;
  return c.html(
    <CallRefusedPage
      {...(await frameOf(c, cameFrom(c)))}
      sentence={refusal.sentence}
      back={cameFrom(c)}
      form={closing && <ClosingForm call={closing.call} reasons={closingReasons} typed={closing} />}
    />,
    status,
  );
};

/** After something was done: the facts as JSON, the bar as it is now, or back to where it was asked for. */
export const done = async (
  c: Context<Env>,
  outcome: Refusal | object,
  facts: Record<string, unknown> = {},
  next?: string,
): Promise<Response> => {
  if (isRefusal(outcome)) return refused(c, outcome);
  if (wantsJson(c)) return c.json(facts);
  const bar = wantsFragment(c) ? await barOf(c) : null;
  return bar ? c.html(<CallBar {...bar} />) : c.redirect(next ?? cameFrom(c), 303);
};
