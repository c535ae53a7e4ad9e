import { Hono } from 'hono';
import type { Env } from '../env.ts';

export const dispatch = new Hono<Env>();
