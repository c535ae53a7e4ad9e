import { Hono } from 'hono';
import type { Env } from '../env.ts';

/** 坐席电话: credentials, the state of the seat, outgoing calls, transfers, and closing a call without a ticket. */
export const phone = new Hono<Env>();
