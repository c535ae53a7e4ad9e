import { z } from 'zod';
import { SECOND } from '../../domain/instant.ts';

const answer = z.object({ result: z.unknown().optional(), error: z.object({ message: z.string() }).optional() });

/** Asks Kamailio by JSON-RPC over HTTP; throws what it or the network said. */
export type Ask = (method: string, parameters?: readonly (string | number)[]) => Promise<unknown>;

/** The way to Kamailio's port for questions, on this machine only. */
export const commandsAt =
  (address: string, key: string): Ask =>
  async (method, parameters = []) => {
    const response = await fetch(`http://${address}/RPC`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: parameters }),
      signal: AbortSignal.timeout(5 * SECOND),
    });
    const parsed = answer.safeParse(await response.json().catch(() => null));
    if (!parsed.success) throw new Error(`${method}: HTTP ${response.status}`);
    if (parsed.data.error) throw new Error(`${method}: ${parsed.data.error.message}`);
    return parsed.data.result;
  };
