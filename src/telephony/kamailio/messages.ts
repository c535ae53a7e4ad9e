import { z } from 'zod';

/** Kamailio writes numbers as text and leaves an empty name out or as "" or "<null>". */
const name = z
  .string()
  .default('')
  .transform((text) => (text === '<null>' || text === '0' ? '' : text));
const call = z.string().min(1);
const waiting = { call, caller: name, dialled: name, transaction: z.string().regex(/^\d+:\d+$/u) };

const message = z.discriminatedUnion('event', [
  z.object({ event: z.literal('linked') }),
  z.object({ event: z.literal('inbound'), ...waiting }),
  z.object({ event: z.literal('outbound'), ...waiting, seat: name }),
  z.object({
    event: z.literal('not-taken'),
    ...waiting,
    seat: name,
    why: z.enum(['declined', 'no-answer', 'unreachable']),
  }),
  z.object({ event: z.literal('answered'), call }),
  z.object({ event: z.literal('ended'), call, by: z.enum(['citizen', 'seat', 'system']), code: z.string() }),
  z.object({ event: z.literal('not-waiting'), call }),
  z.object({
    event: z.literal('registered'),
    seat: z.string().regex(/^seat\d{1,9}$/u),
    until: z.coerce.number().int().min(0),
  }),
]);

/** What Kamailio tells. */
export type KamailioMessage = z.output<typeof message>;

/** A message of Kamailio; null when it is none that we know. */
export const readMessage = (text: string): KamailioMessage | null => {
  try {
    const parsed = message.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
};

/** What the application orders. `code` is the answer that a caller who is turned away hears. */
export type Order =
  | { order: 'alive' }
  | { order: 'ring'; call: string; transaction: string; seat: string; milliseconds: number }
  | { order: 'connect'; call: string; transaction: string; seat?: string; number?: string }
  | { order: 'turn-away'; call: string; transaction: string; code: number }
  | { order: 'cancel'; call: string; cseq: string }
  | { order: 'hang-up'; call: string; from: string; to: string };

/** An order as Kamailio reads it. */
export const writeOrder = (order: Order, key: string): string => JSON.stringify({ key, ...order });
