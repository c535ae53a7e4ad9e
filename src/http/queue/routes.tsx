import { Hono } from 'hono';
import type { Env } from '../env.ts';

export const queue = new Hono<Env>();
