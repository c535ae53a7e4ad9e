import type { Context } from 'hono';
import type { Attachment } from '../../domain/appeal/appeal.ts';
import { readThumbnail, readUpload } from '../../store/uploads.ts';
import type { Env } from '../env.ts';

const isFile = (value: object): value is Attachment => 'sha256' in value && 'mediaType' in value && 'id' in value;

/** Every file that a ticket names, wherever it came in: with the appeal, a reply, a return, a statement, as evidence. */
const filesIn = (value: unknown): Attachment[] => {
  if (value === null || typeof value !== 'object') return [];
  return isFile(value) ? [value] : Object.values(value).flatMap(filesIn);
};

const find = (c: Context<Env>, id: string): Attachment | undefined =>
  filesIn(c.var.ticket).find((attachment) => attachment.id === id);

/** Types that a browser shows itself; everything else is only saved. */
const shownInline = (mediaType: string): boolean => mediaType.startsWith('image/') || mediaType === 'application/pdf';

/** RFC 6266: a plain name for old browsers, the real one in UTF-8. */
const disposition = ({ name, mediaType }: Attachment): string => {
  const way = shownInline(mediaType) ? 'inline' : 'attachment';
  const encoded = encodeURIComponent(name).replaceAll(/['()*]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `${way}; filename="file"; filename*=UTF-8''${encoded}`;
};

const safe = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
  'cache-control': 'no-store',
};

/** `GET /tickets/:number/files/:id`: a file of this ticket, never run as a page of ours. */
export const ticketFile = async (c: Context<Env, '/tickets/:number/files/:id'>): Promise<Response> => {
  const attachment = find(c, c.req.param('id'));
  if (!attachment) return c.notFound();
  const bytes = await readUpload(c.var.installation.uploadFolder, attachment.sha256);
  return c.body(new Uint8Array(bytes), 200, {
    ...safe,
    'content-type': attachment.mediaType,
    'content-disposition': disposition(attachment),
  });
};

/** `GET /tickets/:number/files/:id/thumbnail`: a small picture; 404 for what is no picture. */
export const ticketThumbnail = async (c: Context<Env, '/tickets/:number/files/:id/thumbnail'>): Promise<Response> => {
  const attachment = find(c, c.req.param('id'));
  if (!attachment?.mediaType.startsWith('image/')) return c.notFound();
  const bytes = await readThumbnail(c.var.installation.uploadFolder, attachment.sha256);
  return c.body(new Uint8Array(bytes), 200, { ...safe, 'content-type': 'image/webp' });
};
