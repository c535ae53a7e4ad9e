/** The ways of a ticket other than to a unit, by the noun of their resource. */
export const otherWays = ['redirection', 'refusal', 'answer'] as const;
export type OtherWay = (typeof otherWays)[number];
export type Way = 'dispatch' | OtherWay;

/** The name under which the browser keeps what is typed into one form of the panel: each ticket has its own. */
export const draftOf = (number: string, way: Way): string => `${number}-${way}`;

/** All drafts of a ticket, separated by blanks, to be forgotten when it is done. */
export const draftsOf = (number: string): string =>
  (['dispatch', ...otherWays] as const).map((way) => draftOf(number, way)).join(' ');
