/** 质检项: one line of the scoring form. */
export type QualityItem = { id: string; name: string; points: number; hint: string };

/** 质检状态: drawn 待评, scored 已评, appealed 申诉中, settled 申诉已处理. */
export const reviewStates = ['drawn', 'scored', 'appealed', 'settled'] as const;
export type ReviewState = (typeof reviewStates)[number];

export const reviewStateNames: Record<ReviewState, string> = {
  drawn: '待评分',
  scored: '已评分',
  appealed: '申诉待复核',
  settled: '复核完成',
};

/** Points given for the items of a form, by item id. */
export type QualityPoints = Readonly<Record<string, number>>;
