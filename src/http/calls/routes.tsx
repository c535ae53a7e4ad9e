import { Hono } from 'hono';
import { callReaders } from '../../domain/call/sight.ts';
import type { Env } from '../env.ts';
import { only, signedIn } from '../middleware/signed-in.ts';
import { callBook, callBookFile } from './book.tsx';
import { oneCall } from './one.tsx';
import { taskAct, taskList } from './tasks.tsx';

const readers = only(...callReaders);
const callers = only('seat-agent', 'shift-lead');

/** 通话记录 and 回拨任务: the book of calls, and the calls to return. */
export const calls = new Hono<Env>()
  .get('/calls', signedIn, readers, callBook)
  .get('/calls.csv', signedIn, readers, callBookFile)
  .get('/calls/:id', signedIn, readers, oneCall)
  .get('/call-tasks', signedIn, callers, taskList)
  // Whoever asks for the address of an act again gets the list.
  .get('/call-tasks/:id/:act', signedIn, callers, (c) => c.redirect('/call-tasks', 303))
  .post('/call-tasks/:id/assignment', signedIn, callers, taskAct('assignment'))
  .post('/call-tasks/:id/completion', signedIn, callers, taskAct('completion'))
  .post('/call-tasks/:id/abandonment', signedIn, callers, taskAct('abandonment'));
