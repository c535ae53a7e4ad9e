import { Hono } from 'hono';
import type { Env } from '../env.ts';

/** 知识库: reading, keeping, flagging, importing; the public reading view. */
export const knowledge = new Hono<Env>();
