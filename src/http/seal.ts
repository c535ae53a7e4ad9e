import { createHmac, timingSafeEqual } from 'node:crypto';
import type { z } from 'zod';

const mark = (secret: string, purpose: string, body: string): Buffer =>
  createHmac('sha256', secret).update(`${purpose}.${body}`).digest();

/** A value that travels through a browser and must come back unchanged: readable, but not to be made by anybody else. */
export const seal = (secret: string, purpose: string, value: unknown): string => {
  const body = Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${body}.${mark(secret, purpose, body).toString('base64url')}`;
};

/** What was sealed for this purpose; null for anything else, whatever it is. */
export const unseal = <Value>(
  secret: string,
  purpose: string,
  token: string,
  shape: z.ZodType<Value>,
): Value | null => {
  const [body = '', given = ''] = token.split('.');
  const right = mark(secret, purpose, body);
  const mine = Buffer.from(given, 'base64url');
  if (mine.length !== right.length || !timingSafeEqual(mine, right)) return null;
  const read = shape.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()));
  return read.success ? read.data : null;
};
