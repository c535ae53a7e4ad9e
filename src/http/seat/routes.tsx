import { Hono } from 'hono';
import type { Env } from '../env.ts';

export const seat = new Hono<Env>();
