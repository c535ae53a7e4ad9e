import { Hono } from 'hono';
import type { Env } from '../env.ts';

export const citizen = new Hono<Env>();
