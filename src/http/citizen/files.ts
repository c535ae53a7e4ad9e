import type { Context } from 'hono';
import { eventsOf, findTicket } from '../../store/tickets.ts';
import { readThumbnail, readUpload } from '../../store/uploads.ts';
import type { Env } from '../env.ts';
import { hasPass } from './pass.ts';
import { readableFile } from './ticket-story.ts';

const isMissing = (fault: unknown): boolean => fault instanceof Error && 'code' in fault && fault.code === 'ENOENT';

/** Names are cut to a length, which may halve a letter outside the basic plane; an address can't carry half of one. */
const wellFormed = (name: string): string => Buffer.from(name).toString();

/** A file of the ticket whose pass the browser holds, whole or as a small picture; 404 for all else, without saying why. */
export const serveFile = (size: 'whole' | 'small') =>
  async function serveFile(c: Context<Env>) {
    const number = c.req.param('number') ?? '';
    const { store, uploadFolder } = c.var.installation;
    const ticket = hasPass(c, number) ? await findTicket(store, { kind: 'all' }, number) : null;
    const file = ticket && readableFile(ticket, await eventsOf(store, number), c.req.param('id') ?? '');
    if (!file || (size === 'small' && !file.mediaType.startsWith('image/'))) return c.notFound();
    try {
      const read = size === 'small' ? readThumbnail : readUpload;
      return c.body(new Uint8Array(await read(uploadFolder, file.sha256)), 200, {
        'Content-Type': size === 'small' ? 'image/webp' : file.mediaType,
        'Content-Disposition': `inline; filename*=UTF-8''${encodeURIComponent(wellFormed(file.name))}`,
        'Cache-Control': 'private, no-store',
      });
    } catch (fault) {
      if (isMissing(fault)) return c.notFound();
      throw fault;
    }
  };
