import { Hono } from 'hono';
import { callReaders } from '../../domain/call/sight.ts';
import type { Env } from '../env.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { callBook, callBookFile } from './book.tsx';
import { oneCall } from './one.tsx';

const readers = only(...callReaders);

/** 通话记录 and 回拨任务: the book of calls, and the calls to return. */
export const calls = new Hono<Env>()
  .get('/calls', signedIn, readers, callBook)
  .get('/calls.csv', signedIn, readers, callBookFile)
  .get('/calls/:id', signedIn, readers, oneCall);
