import { isEmpty } from '../draft-fields.ts';
import { bar } from './bar.ts';
import { visit } from './visit.ts';

/** Calls that begin with a registration. */
const REGISTERED = new Set(['appeal', 'transfer', 'return-call']);

const shown = new Set<string>();

type CallShown = { call: string; purpose: string; ticket: string };

/** Where a call is worked on: the desk, or the ticket that it is about; null: nowhere. */
const placeOf = ({ call, purpose, ticket }: CallShown): string | null => {
  if (REGISTERED.has(purpose)) return `/seat/intake?call=${encodeURIComponent(call)}`;
  return ticket === '' ? null : `/tickets/${encodeURIComponent(ticket)}`;
};

/** The page stands there already; of a ticket its acts count too, where something may be typed. */
const isAt = (place: string): boolean =>
  `${location.pathname}${location.search}` === place || location.pathname.startsWith(`${place}/`);

/** Nothing has been typed into the page that stands there. */
const isFree = (): boolean =>
  [...document.querySelectorAll<HTMLFormElement>('#main form')].every((form) => form.method === 'get' || isEmpty(form));

/**
 * 弹屏: opens once what a call is about: while it rings if nothing is being written, else when it is answered. What was
 * typed for another call is kept as its draft.
 */
export function popScreen(): void {
  const { call, purpose = '', ticket = '', phone = 'none' } = bar()?.dataset ?? {};
  if (!call || shown.has(call)) return;
  const place = placeOf({ call, purpose, ticket });
  // Who calls back one after the other stays on his list until somebody answers.
  const comes = phone === 'ringing' || (phone === 'dialling' && purpose !== 'return-call');
  if (place === null || !(phone === 'talking' || (comes && isFree()))) return;
  shown.add(call);
  if (!isAt(place)) void visit({ address: place });
}
