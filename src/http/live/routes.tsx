import { Hono } from 'hono';
import type { Env } from '../env.ts';

export const live = new Hono<Env>();
