import { Hono } from 'hono';
import type { Env } from '../env.ts';

export const ticket = new Hono<Env>();
