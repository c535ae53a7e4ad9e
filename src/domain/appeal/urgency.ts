/** 紧急程度: 一般, 紧急, 特急. */
export const urgencies = ['routine', 'urgent', 'critical'] as const;
export type Urgency = (typeof urgencies)[number];

export const urgencyNames: Record<Urgency, string> = { routine: '一般', urgent: '紧急', critical: '特急' };
