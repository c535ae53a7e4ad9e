import { Hono } from 'hono';
import type { Env } from '../env.ts';
import { signedIn } from '../middleware/signed-in.ts';
import { boundaries } from './boundaries.tsx';
import { catalogue } from './catalogue.tsx';
import { differences } from './differences.tsx';
import { editions } from './editions.tsx';
import { files } from './files.tsx';
import { findings } from './findings.tsx';
import { publication } from './publication.tsx';
import { rules } from './rules.tsx';
import { simulation } from './simulation.tsx';

/** 归口规范: everybody who works here reads it, administrators change it. */
export const standard = new Hono<Env>()
  .use('/standard', signedIn)
  .use('/standard/*', signedIn)
  .route('/', catalogue)
  .route('/', rules)
  .route('/', boundaries)
  .route('/', findings)
  .route('/', editions)
  .route('/', files)
  .route('/', differences)
  .route('/', simulation)
  .route('/', publication);
