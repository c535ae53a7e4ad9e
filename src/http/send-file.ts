import type { Context } from 'hono';
import type { Attachment } from '../domain/appeal/appeal.ts';
import { readThumbnail, readUpload } from '../store/uploads.ts';
import type { Env } from './env.ts';

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

/** A stored file under its own name, never run as a page of ours. */
export const sendFile = async (c: Context<Env>, attachment: Attachment): Promise<Response> => {
  const bytes = await readUpload(c.var.installation.uploadFolder, attachment.sha256);
  return c.body(new Uint8Array(bytes), 200, {
    ...safe,
    'content-type': attachment.mediaType,
    'content-disposition': disposition(attachment),
  });
};

/** A small picture of a stored one; 404 for what is no picture. */
export const sendThumbnail = async (c: Context<Env>, attachment: Attachment): Promise<Response> => {
  if (!attachment.mediaType.startsWith('image/')) return c.notFound();
  const bytes = await readThumbnail(c.var.installation.uploadFolder, attachment.sha256);
  return c.body(new Uint8Array(bytes), 200, { ...safe, 'content-type': 'image/webp' });
};
