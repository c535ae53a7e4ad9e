import { Hono } from 'hono';
import type { Env } from '../env.ts';

/** 话务大屏: the shift at a glance. */
export const wallboard = new Hono<Env>();
