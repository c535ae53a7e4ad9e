import { z } from 'zod';
import type { LiveCall } from '../../commands/calls/switchboard.ts';
import { SECOND } from '../../domain/instant.ts';

/** States of Kamailio's dialogs. */
const ANSWERED = 3;
const ACKNOWLEDGED = 4;
const DELETED = 5;

const dialog = z.object({
  'call-id': z.string(),
  state: z.number(),
  caller: z.object({ tag: z.string(), cseq: z.string().default('') }),
  /** Without a tag until it has answered. */
  callee: z.object({ tag: z.string().nullish() }),
  variables: z.array(z.record(z.string(), z.string().nullable())).default([]),
});

/** A call as Kamailio keeps it: how it is named there, and what it is to us. */
export type Dialog = LiveCall & { from: string; to: string; cseq: string; confirmed: boolean; acknowledged: boolean };

const phaseOf = (confirmed: boolean, phase: string | null | undefined): LiveCall['phase'] => {
  if (confirmed) return 'talking';
  return phase === 'ringing' ? 'ringing' : 'waiting';
};

/** The calls in an answer to `dlg.list`; those that are over stay in it for a while and are left out. */
export const readDialogs = (result: unknown): Dialog[] =>
  z
    .array(dialog)
    .parse(result ?? [])
    .filter(({ state }) => state < DELETED)
    .map((one) => {
      const values: Record<string, string | null> = Object.assign({}, ...one.variables);
      const confirmed = one.state >= ANSWERED;
      const seconds = Number(values['started'] ?? 0);
      return {
        from: one.caller.tag,
        to: one.callee.tag ?? '',
        cseq: one.caller.cseq,
        confirmed,
        acknowledged: one.state >= ACKNOWLEDGED,
        sipCallId: one['call-id'],
        phase: phaseOf(confirmed, values['phase']),
        seat: values['seat'] || null,
        direction: values['direction'] === 'outbound' ? 'outbound' : 'inbound',
        caller: values['caller'] ?? '',
        dialled: values['dialled'] ?? '',
        transaction: values['transaction'] ?? null,
        startedAt: Math.round(seconds * SECOND),
      };
    });

const contacts = z.object({
  Domains: z.array(
    z.object({
      Domain: z.object({
        AoRs: z.array(
          z.object({
            Info: z.object({
              AoR: z.string(),
              Contacts: z.array(z.object({ Contact: z.object({ Expires: z.union([z.number(), z.string()]) }) })),
            }),
          }),
        ),
      }),
    }),
  ),
});

/** Seats with a telephone in an answer to `ul.dump`, each with the seconds for which it stays registered. */
export const readRegistered = (result: unknown): Map<string, number> => {
  const found = new Map<string, number>();
  for (const { Domain } of contacts.parse(result).Domains)
    for (const { Info } of Domain.AoRs)
      for (const { Contact } of Info.Contacts) {
        const seconds = Number(Contact.Expires);
        if (seconds > 0) found.set(Info.AoR.split('@')[0] ?? Info.AoR, seconds);
      }
  return found;
};
