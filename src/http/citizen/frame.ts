import type { Context } from 'hono';
import type { CitizenFrameProps } from '../../../views/layout/citizen-frame.tsx';
import type { Env } from '../env.ts';
import { preferencesOf } from '../preferences.ts';

/** Everything a citizen's page needs of its frame but title and children; `path` is where a switch of the type size comes back to. */
export const citizenFrameOf = (c: Context<Env>, path: string): Omit<CitizenFrameProps, 'title' | 'children'> => {
  const { installation, assets } = c.var;
  return {
    hotline: installation.hotlineName,
    assets,
    path,
    demo: installation.demonstration,
    preferences: preferencesOf(c),
    statement: installation.standard.edition.statement,
  };
};

/** Pages with a ticket in them stay in no cache, on shared computers least of all. */
export const keepNowhere = (c: Context<Env>): void => c.header('Cache-Control', 'no-store');
