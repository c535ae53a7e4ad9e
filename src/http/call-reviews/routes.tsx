import { Hono } from 'hono';
import type { Env } from '../env.ts';

/** 通话质检: sampled calls scored by form, appeals, monthly figures. */
export const callReviews = new Hono<Env>();
