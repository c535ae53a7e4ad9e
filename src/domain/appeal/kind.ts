/** 诉求类型: the six kinds that DB12/T 1438-2025 and most city hotlines use. */
export const kinds = ['consultation', 'help', 'complaint', 'report', 'suggestion', 'praise'] as const;
export type Kind = (typeof kinds)[number];

export const kindNames: Record<Kind, string> = {
  consultation: '咨询',
  help: '求助',
  complaint: '投诉',
  report: '举报',
  suggestion: '意见建议',
  praise: '表扬',
};
