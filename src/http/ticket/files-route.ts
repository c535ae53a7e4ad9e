import type { Context } from 'hono';
import type { Attachment } from '../../domain/appeal/appeal.ts';
import type { Env } from '../env.ts';
import { sendFile, sendThumbnail } from '../send-file.ts';

const isFile = (value: object): value is Attachment => 'sha256' in value && 'mediaType' in value && 'id' in value;

/** Every file that a ticket names, wherever it came in: with the appeal, a reply, a return, a statement, as evidence. */
const filesIn = (value: unknown): Attachment[] => {
  if (value === null || typeof value !== 'object') return [];
  return isFile(value) ? [value] : Object.values(value).flatMap(filesIn);
};

const find = (c: Context<Env>, id: string): Attachment | undefined =>
  filesIn(c.var.ticket).find((attachment) => attachment.id === id);

/** `GET /tickets/:number/files/:id`: a file of this ticket, never run as a page of ours. */
export const ticketFile = async (c: Context<Env, '/tickets/:number/files/:id'>): Promise<Response> => {
  const attachment = find(c, c.req.param('id'));
  return attachment ? sendFile(c, attachment) : c.notFound();
};

/** `GET /tickets/:number/files/:id/thumbnail`: a small picture; 404 for what is no picture. */
export const ticketThumbnail = async (c: Context<Env, '/tickets/:number/files/:id/thumbnail'>): Promise<Response> => {
  const attachment = find(c, c.req.param('id'));
  return attachment ? sendThumbnail(c, attachment) : c.notFound();
};
