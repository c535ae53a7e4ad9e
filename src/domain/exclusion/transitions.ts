import { inEach, type Row } from '../ticket/row.ts';

const rated = ['rectifying', 'closed'] as const;

/** 申诉 and 剔除 of ratings; the second person is asked for by a guard. */
export const exclusionTransitions = [
  ...inEach(rated, 'ContestRating', 'RatingContested', ['handler', 'unit-lead']),
  ...inEach(rated, 'ProposeExclusion', 'ExclusionProposed', ['supervisor']),
  ...inEach(rated, 'RejectContest', 'ContestRejected', ['supervisor']),
  ...inEach(rated, 'ConfirmExclusion', 'ExclusionConfirmed', ['supervisor']),
  ...inEach(rated, 'RefuseExclusion', 'ExclusionRefused', ['supervisor']),
] as const satisfies readonly Row<string, string>[];
