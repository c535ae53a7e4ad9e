/** 诉求点 of an appeal: one thing that the citizen wants; numbered from 1 within the ticket. */
export type Demand = { id: number; text: string };

export const demandOutcomes = ['answered', 'refused', 'passed-on'] as const;
/** 已办理答复, 不能办理（说明依据）, 转有权单位. */
export type DemandOutcome = (typeof demandOutcomes)[number];
export const demandOutcomeNames: Record<DemandOutcome, string> = {
  answered: '已办理答复',
  refused: '不能办理，说明依据',
  'passed-on': '转有权处理的单位',
};

/** What a reply says to one demand; a refusal names its ground, a passing-on the body, both in `text`. */
export type DemandAnswer = { id: number; outcome: DemandOutcome; text: string };

/** The same with the demand as it read then: the list may be changed afterwards. */
export type AnsweredDemand = DemandAnswer & { demand: string };

export type DemandCommand = { type: 'SetDemands'; demands: string[] };
export type DemandFact = { type: 'DemandsSet'; demands: string[] };

/** The demands that a reply has to answer one by one; with one or none its text is the answer. */
export const toBeAnswered = (demands: readonly Demand[]): readonly Demand[] => (demands.length >= 2 ? demands : []);
