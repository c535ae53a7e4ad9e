import { Hono } from 'hono';
import type { Env } from '../env.ts';

export const admin = new Hono<Env>();
