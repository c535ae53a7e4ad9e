/** 三率, and the solution rate that is left when what came up again is taken off. */
export const rateKinds = ['response', 'solution', 'lasting', 'satisfaction'] as const;
export type RateKind = (typeof rateKinds)[number];

export const rateNames: Record<RateKind, string> = {
  response: '响应率',
  solution: '解决率',
  lasting: '解决率（扣除再次反映）',
  satisfaction: '满意率',
};

/** Below this number of ratings a rate is mostly chance, and says so. */
export const FEW_RATINGS = 10;

/** What the ratings of a period, unit or matter add up to. A round of a ticket counts once, by its first rating that was not excluded. */
export type RateCounts = {
  /** Ratings that count. */
  ratings: number;
  /** Of them, those asked whether the unit had made contact, and those who said yes. */
  contactAsked: number;
  contacted: number;
  /** Asked whether it was solved, said yes, and of these the ones that nobody brought up again after closing. */
  solutionAsked: number;
  solved: number;
  lasting: number;
  /** 非常满意 and 满意; 基本满意 apart, since cities count it differently. */
  satisfied: number;
  fairly: number;
  /** Left out of all this: excluded ratings, later ones of the same round, and what second callbacks heard. */
  excluded: number;
  again: number;
  second: number;
  secondGood: number;
};

export const noRatings: RateCounts = {
  ratings: 0,
  contactAsked: 0,
  contacted: 0,
  solutionAsked: 0,
  solved: 0,
  lasting: 0,
  satisfied: 0,
  fairly: 0,
  excluded: 0,
  again: 0,
  second: 0,
  secondGood: 0,
};

/** Numerator and denominator. */
export type Rate = { part: number; whole: number };

/** A rate of some counts. 部分解决 is not solved; whether 基本满意 counts is the reader's choice. */
export const rateOf = (counts: RateCounts, kind: RateKind, fairlyCounts: boolean): Rate => {
  switch (kind) {
    case 'response':
      return { part: counts.contacted, whole: counts.contactAsked };
    case 'solution':
      return { part: counts.solved, whole: counts.solutionAsked };
    case 'lasting':
      return { part: counts.lasting, whole: counts.solutionAsked };
    case 'satisfaction':
      return { part: counts.satisfied + (fairlyCounts ? counts.fairly : 0), whole: counts.ratings };
    default:
      return kind satisfies never;
  }
};
