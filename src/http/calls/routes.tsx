import { Hono } from 'hono';
import type { Env } from '../env.ts';

/** 通话记录 and 回拨任务: the book of calls, and the calls to return. */
export const calls = new Hono<Env>();
