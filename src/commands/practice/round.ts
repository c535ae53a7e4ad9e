import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/access/actor.ts';
import { answerItem, checkStart, endRound, type TypedChoice } from '../../domain/practice/decide.ts';
import { drawItems, needsOf } from '../../domain/practice/draw.ts';
import { itemOf, type PracticeGround } from '../../domain/practice/expectation.ts';
import { appealOfTicket, appealsOfStandard } from '../../domain/practice/pool.ts';
import type { PracticeAppeal, RoundSize } from '../../domain/practice/practice.ts';
import { isRefusal, type Refusal, refuse } from '../../domain/refusal.ts';
import { Conflict } from '../../store/database.ts';
import {
  addRound,
  endedTickets,
  lastAnswersOf,
  openRoundOf,
  type PracticeRound,
  recentSources,
  writeAnswer,
  writeEnd,
} from '../../store/practice.ts';
import type { Installation } from '../installation.ts';

/** Sittings whose appeals are not drawn again, answers by which weak matters are known, past tickets that are looked at. */
const RECENT_ROUNDS = 5;
const LAST_ANSWERS = 300;
const TICKETS = 400;

const groundOf = ({ standard, divisions, directory }: Installation, city: string | null): PracticeGround => {
  const counties = divisions.filter(({ level, parent }) => level === 'county' && (city === null || parent === city));
  const own = divisions.filter(({ code, level }) => code === city && level === 'county');
  return {
    standard,
    divisions: new Map(divisions.map((division) => [division.code, division])),
    city,
    counties: [...counties, ...own],
    bodyName: (code) => directory.find(code)?.name ?? null,
  };
};

const poolOf = async ({ store, standard }: Installation, city: string | null): Promise<PracticeAppeal[]> => {
  const tickets = await endedTickets(store, city, TICKETS);
  return [...appealsOfStandard(standard), ...tickets.flatMap((ticket) => appealOfTicket(ticket) ?? [])];
};

/** The last answers of a person with their marks, oldest first. */
const judgedAnswers = async ({ store }: Pick<Installation, 'store'>, account: string) =>
  (await lastAnswersOf(store, account, LAST_ANSWERS))
    .flatMap(({ expected, marks }) => (marks ? [{ expected, marks }] : []))
    .reverse();

/** Names of the matters that a person has been weak in lately, the weakest first. */
export const weakMatters = async (installation: Pick<Installation, 'store'>, account: string): Promise<string[]> => {
  const answers = await judgedAnswers(installation, account);
  const names = new Map(answers.map(({ expected }) => [expected.topic.code, expected.topic.name]));
  const needs = needsOf(answers.map(({ expected, marks }) => ({ topic: expected.topic.code, marks })));
  return [...needs].sort(([, one], [, other]) => other - one).map(([code]) => names.get(code) ?? code);
};

export type StartWish = { actor: Actor; city: string | null; size: RoundSize };

/** 开始练习: draws a sitting and writes it; one that is still open goes on instead. Gives its id. */
export const startRound = async (
  installation: Installation,
  { actor, city, size }: StartWish,
): Promise<string | Refusal> => {
  const { store, clock, edition } = installation;
  const open = await openRoundOf(store, actor.id);
  if (open) return open.id;
  const id = randomUUID();
  const needs = needsOf(
    (await judgedAnswers(installation, actor.id)).map(({ expected, marks }) => ({ topic: expected.topic.code, marks })),
  );
  const wish = { size, seed: id, recent: await recentSources(store, actor.id, RECENT_ROUNDS), needs };
  const ground = groundOf(installation, city);
  const items = drawItems(await poolOf(installation, city), wish, (appeal) => itemOf(ground, appeal, id));
  const fault = checkStart(items);
  if (fault) return fault;
  const round = {
    id,
    account: actor.id,
    name: actor.name,
    city,
    edition,
    size: items.length,
    startedAt: new Date(clock()),
    endedAt: null,
  };
  await addRound(store, round, items);
  return id;
};

const stateOf = ({ account, endedAt }: PracticeRound) => ({ account, endedAt: endedAt?.getTime() ?? null });

const FASTER = '这一件刚刚在另一个窗口答过。请继续下一件。';

/** 作答: scores and writes an answer. */
export const answerAppeal = async (
  { store, clock, standard }: Installation,
  round: PracticeRound,
  sequence: number,
  typed: TypedChoice,
  actor: Actor,
): Promise<null | Refusal> => {
  const row = round.answers.find((answer) => answer.sequence === sequence);
  if (!row) return refuse('not-found', '这次练习里没有这一件。请回到练习继续。');
  const item = { expected: row.expected, answeredAt: row.answeredAt?.getTime() ?? null };
  const leadOf = (matter: string): string | null => standard.matterByCode.get(matter)?.lead ?? null;
  const outcome = answerItem(stateOf(round), item, typed, actor, leadOf);
  if (isRefusal(outcome)) return outcome;
  const last = round.answers.every((answer) => answer.sequence === sequence || answer.answeredAt !== null);
  try {
    await writeAnswer(store, { round: round.id, sequence, last }, { ...outcome, at: clock() });
    return null;
  } catch (fault) {
    if (!(fault instanceof Conflict)) throw fault;
    return refuse('wrong-state', FASTER);
  }
};

/** 提前结束. */
export const endEarly = async (
  { store, clock }: Installation,
  round: PracticeRound,
  actor: Actor,
): Promise<null | Refusal> => {
  const fault = endRound(stateOf(round), actor);
  if (fault) return fault;
  try {
    await writeEnd(store, round.id, clock());
    return null;
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    return refuse('wrong-state', '这次练习刚刚已经结束。');
  }
};
