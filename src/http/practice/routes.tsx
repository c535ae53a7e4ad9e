import { Hono } from 'hono';
import type { Env } from '../env.ts';

/** 归口练习: appeals to classify, scored against the standard. */
export const practice = new Hono<Env>();
