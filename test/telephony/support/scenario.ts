import type { Stack } from './stack.ts';

/** One scenario: a sentence and what is played. */
export type Scenario = { title: string; play: (stack: Stack) => Promise<void> };

const scenarios: Scenario[] = [];

/** Registers a scenario; all of them are played in the order of the files on one stack. */
export const scenario = (title: string, play: (stack: Stack) => Promise<void>): void => {
  scenarios.push({ title, play });
};

/** The scenarios registered so far; the list is emptied. */
export const takeScenarios = (): Scenario[] => scenarios.splice(0);
