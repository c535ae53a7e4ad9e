import { roleNames } from '../domain/access/role.ts';
import { caseStateNames, caseTransitions } from '../domain/rectification/transitions.ts';
import { commandNames } from '../domain/ticket/commands.ts';
import { stateNames, states } from '../domain/ticket/row.ts';
import { type CommandType, ownTransitions } from '../domain/ticket/transitions.ts';

type Edge = readonly [from: string, command: string, event: string, to: string, who: readonly string[]];

/** Mermaid takes letters, digits and underscores for the name of a state. */
const idOf = (state: string): string => state.replaceAll('-', '_');

const nameOf = (command: string): string => commandNames[command as CommandType];

const peopleOf = (roles: readonly string[]): string =>
  roles.map((role) => roleNames[role as keyof typeof roleNames]).join('、');

/** One arrow for each pair of states, with all the acts that lead along it and who may. */
const arrows = (edges: readonly Edge[]): string[] => {
  const labels = new Map<string, Set<string>>();
  for (const [from, command, , to, who] of edges) {
    if (from === to) continue;
    const way = `${idOf(from)} --> ${idOf(to)}`;
    labels.set(way, (labels.get(way) ?? new Set()).add(`${nameOf(command)}（${peopleOf(who)}）`));
  }
  return [...labels].map(([way, acts]) => `  ${way}: ${[...acts].join('<br>')}`);
};

const diagram = (names: Readonly<Record<string, string>>, first: string, edges: readonly Edge[], last: string[]) =>
  [
    'stateDiagram-v2',
    ...Object.entries(names).map(([state, name]) => `  state "${name}" as ${idOf(state)}`),
    `  [*] --> ${idOf(first)}`,
    ...arrows(edges),
    ...last.map((state) => `  ${idOf(state)} --> [*]`),
  ].join('\n');

/** 工单: every act that leads from one state to another, drawn from the table. */
export const ticketDiagram = (): string =>
  diagram(Object.fromEntries(states.map((state) => [state, stateNames[state]])), 'registered', ownTransitions, [
    'archived',
  ]);

/** 整改单: the same of the case that a negative review opens. */
export const caseDiagram = (): string => diagram(caseStateNames, 'verifying', caseTransitions, ['closed']);

/** Acts that leave the ticket in its state, with the states in which they are possible. */
export const actsInPlace = (): string[] => {
  const where = new Map<string, Set<string>>();
  for (const [from, command, , to] of ownTransitions) {
    if (from !== to) continue;
    const name = nameOf(command);
    where.set(name, (where.get(name) ?? new Set()).add(stateNames[from]));
  }
  return [...where].map(([name, stages]) => `- ${name}：${[...stages].join('、')}`);
};

/** Everything that the README shows of the life of a ticket, as Markdown. */
export const lifecycleMarkdown = (): string =>
  [
    '```mermaid',
    ticketDiagram(),
    '```',
    '',
    '整改单：',
    '',
    '```mermaid',
    caseDiagram(),
    '```',
    '',
    '<details><summary>不改变状态的办理</summary>',
    '',
    ...actsInPlace(),
    '',
    '</details>',
  ].join('\n');
