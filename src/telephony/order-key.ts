import { createHmac } from 'node:crypto';

/** What the application shows with every order, so that no other program of the machine can give one; made from the secret that both sides have. */
export const orderKeyOf = (secret: string): string =>
  createHmac('sha256', secret).update('guikou telephone orders').digest('hex');
