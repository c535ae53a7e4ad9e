import { Hono } from 'hono';
import type { Env } from '../env.ts';

/** 录音: played by those who may, each playing logged. */
export const recordings = new Hono<Env>();
