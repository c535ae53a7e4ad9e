import { isEmpty } from '../draft-fields.ts';
import { bar } from './bar.ts';
import { visit } from './visit.ts';

/** Calls that begin with a registration. */
const REGISTERED = new Set(['appeal', 'transfer', 'return-call']);

const shown = new Set<string>();

const deskOf = (call: string): string => `/seat/intake?call=${encodeURIComponent(call)}`;

/** Nothing has been typed into the page that stands there. */
const isFree = (): boolean =>
  [...document.querySelectorAll<HTMLFormElement>('#main form')].every((form) => form.method === 'get' || isEmpty(form));

/**
 * 弹屏: opens the desk of a call once: while it rings if nothing is being written, else when it is answered. What was typed
 * for another call is kept as its draft.
 */
export function popScreen(): void {
  const { call, purpose = '', phone } = bar()?.dataset ?? {};
  if (!call || !REGISTERED.has(purpose) || shown.has(call)) return;
  if (phone !== 'talking' && !(phone === 'ringing' && isFree())) return;
  shown.add(call);
  if (`${location.pathname}${location.search}` !== deskOf(call)) void visit({ address: deskOf(call) });
}
