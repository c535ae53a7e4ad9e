import { Hono } from 'hono';
import type { Env } from '../env.ts';

/** 坐席设置: number, city and skills of each seat. */
export const seats = new Hono<Env>();
