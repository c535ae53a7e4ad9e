import type { Context } from 'hono';
import type { ShownEdition } from '../../../views/standard/edition-page.tsx';
import { shippedName } from '../../commands/editions/shipped.ts';
import { localDateOf } from '../../domain/deadline/local-time.ts';
import { type KeptEdition, standingOf } from '../../domain/edition/edition.ts';
import { findKeptEdition, listEditions } from '../../store/editions.ts';
import type { Env } from '../env.ts';

/** Whether the person may change editions. */
export const mayChange = (c: Context<Env>): boolean => c.var.person.role === 'administrator';

/** Who acts, as editions remember it. */
export const signatureOf = ({ var: { person } }: Context<Env>): string => `${person.name}（${person.login}）`;

const shownKept = (c: Context<Env>, kept: KeptEdition): ShownEdition => {
  const { installation, now } = c.var;
  const { number, title, base, note, effective, createdAt, createdBy, publishedAt, publishedBy } = kept;
  const broken = installation.passedOver.some((each) => each.number === number);
  const standing = broken ? 'broken' : standingOf(kept, installation.edition, localDateOf(now));
  return {
    number,
    title,
    standing,
    shipped: false,
    base,
    note,
    effective,
    createdAt,
    createdBy,
    publishedAt,
    publishedBy,
  };
};

const shownShipped = (c: Context<Env>): ShownEdition => {
  const { root, edition } = c.var.installation;
  const { number, title, effective } = shippedName(root);
  return {
    number,
    title,
    standing: number === edition ? 'in-force' : 'replaced',
    shipped: true,
    base: '',
    note: '',
    effective,
    createdAt: null,
    createdBy: '',
    publishedAt: null,
    publishedBy: null,
  };
};

/** An edition by number, kept or shipped; null for an unknown one. */
export const findShown = async (c: Context<Env>, number: string): Promise<ShownEdition | null> => {
  const { store, root } = c.var.installation;
  const kept = await findKeptEdition(store, number);
  if (kept !== null) return shownKept(c, kept);
  return number !== '' && number === shippedName(root).number ? shownShipped(c) : null;
};

/** All editions, kept ones newest first, the shipped one last. */
export const allShown = async (c: Context<Env>): Promise<ShownEdition[]> => {
  const kept = await listEditions(c.var.installation.store);
  return [...kept.map((each) => shownKept(c, each)), shownShipped(c)];
};
