import { type Context, Hono } from 'hono';
import { type ShownSimulation, SimulationPage } from '../../../views/standard/simulation-page.tsx';
import { simulateEdition } from '../../commands/editions/checks.ts';
import { MOST_TICKETS } from '../../commands/editions/past.ts';
import type { OrFaults } from '../../commands/editions/standard-job.ts';
import { addDays, isRealDate, localDateOf } from '../../domain/deadline/local-time.ts';
import type { Flow, Move, Simulation } from '../../domain/routing/simulate.ts';
import type { Standard } from '../../domain/routing/standard.ts';
import { sayFault } from '../../standard/faults.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { only } from '../middleware/signed-in.ts';
import { addressOf } from './editions.tsx';
import { shownWork } from './findings.tsx';
import { findShown } from './shown-edition.ts';
import { functionName } from './words.ts';

const PAGE = 50;
const USUAL_DAYS = 30;

/** The first day of a simulation unless another one is asked for. */
export const usualSince = (now: number): string => addDays(localDateOf(now), -USUAL_DAYS);

const nameOfFlow = (standard: Standard, name: string): string => {
  if (name === 'decline') return '疑似不予受理';
  return name.startsWith('channel ') ? `转接 ${name.slice('channel '.length)}` : functionName(standard, name);
};

/** Flows with the names that the present edition has for the functions. */
const namedFlows = (standard: Standard, flows: readonly Flow[]): Flow[] =>
  flows.map(({ from, to, count }) => ({ from: nameOfFlow(standard, from), to: nameOfFlow(standard, to), count }));

type Part = { moves: Move[]; previous: string | undefined; next: string | undefined };
type Wish = { show: 'elsewhere' | 'matter'; after: string | undefined; address: (after?: string) => string };

/** The part of the moves that begins behind a ticket; they stand newest first. */
const partOf = (moves: readonly Move[], { show, after, address }: Wish): Part => {
  const wanted = moves.filter((move) => move.elsewhere === (show === 'elsewhere'));
  const first = after === undefined ? 0 : Math.max(0, wanted.findIndex((move) => move.ticket === after) + 1);
  const shown = wanted.slice(first, first + PAGE);
  const before = wanted[first - PAGE - 1];
  const last = shown.at(-1);
  return {
    moves: shown,
    previous: first === 0 ? undefined : address(before?.ticket),
    next: last !== undefined && first + PAGE < wanted.length ? address(last.ticket) : undefined,
  };
};

const shownSimulation = (standard: Standard, outcome: OrFaults<Simulation>, wish: Wish): ShownSimulation => {
  if ('found' in outcome) return { faults: outcome.found.map(sayFault) };
  const { flows, moves, ...figures } = outcome.value;
  return { ...figures, flows: namedFlows(standard, flows), ...partOf(moves, wish) };
};

const simulationPage = async (c: Context<Env>, number: string) => {
  const { installation, scope, now } = c.var;
  const asked = c.req.query('since') ?? usualSince(now);
  const valid = isRealDate(asked);
  const since = valid ? asked : usualSince(now);
  const show = c.req.query('show') === 'matter' ? 'matter' : 'elsewhere';
  const address = (of: 'elsewhere' | 'matter', after?: string): string => {
    const query = new URLSearchParams({ since, ...(of === 'matter' ? { show: of } : {}), ...(after ? { after } : {}) });
    return `${addressOf(number)}/simulation?${query}`;
  };
  const simulated = valid ? await simulateEdition(installation, number, { since, scope }) : null;
  const after = c.req.query('after');
  const wish: Wish = { show, after, address: (from) => address(show, from) };
  return (
    <SimulationPage
      {...(await frameOf(c))}
      edition={number}
      inForce={installation.edition}
      since={since}
      show={show}
      href={address(show, after)}
      addressOf={(of) => address(of)}
      error={valid ? undefined : '请填写起始日期，如 2026-11-01。'}
      most={MOST_TICKETS}
      work={simulated && shownWork(simulated.work, (outcome) => shownSimulation(installation.standard, outcome, wish))}
    />
  );
};

/** 试算 of an edition; only for administrators, who may see the tickets' titles. */
export const simulation = new Hono<Env>().get(
  '/standard/editions/:number/simulation',
  only('administrator'),
  async (c) => {
    const number = c.req.param('number');
    return (await findShown(c, number)) === null ? c.notFound() : c.html(await simulationPage(c, number));
  },
);
