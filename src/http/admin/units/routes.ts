import { Hono } from 'hono';
import type { Env } from '../../env.ts';
import { dissolution } from './dissolution.tsx';
import { unitExports } from './exports.ts';
import { unitImport } from './import.tsx';
import { unitList } from './list.tsx';
import { units } from './units.tsx';

/** 承办单位名录: words as addresses (`new`, `import`) come before codes. */
export const unitDirectory = new Hono<Env>()
  .route('/', unitList)
  .route('/', unitExports)
  .route('/', unitImport)
  .route('/', units)
  .route('/', dissolution);
