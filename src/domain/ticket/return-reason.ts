/** 退单理由, coded (domain facts §5: the usual reasons of returns). */
export const returnReasons = [
  'not-our-duty',
  'wrong-place',
  'overlapping-duty',
  'missing-elements',
  'repeat',
  'unclear-request',
] as const;
export type ReturnReason = (typeof returnReasons)[number];

export const returnReasonNames: Record<ReturnReason, string> = {
  'not-our-duty': '不属本单位职责',
  'wrong-place': '地点不在本辖区',
  'overlapping-duty': '职责交叉，需明确主办',
  'missing-elements': '要素不全，无法办理',
  repeat: '与在办工单重复',
  'unclear-request': '诉求不明确',
};
