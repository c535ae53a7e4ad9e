/** 好差评 five levels, 国办发〔2019〕51号; the last two are negative reviews (差评). */
export const satisfactions = [
  'very-satisfied',
  'satisfied',
  'fairly-satisfied',
  'dissatisfied',
  'very-dissatisfied',
] as const;
export type Satisfaction = (typeof satisfactions)[number];

export const satisfactionNames: Record<Satisfaction, string> = {
  'very-satisfied': '非常满意',
  satisfied: '满意',
  'fairly-satisfied': '基本满意',
  dissatisfied: '不满意',
  'very-dissatisfied': '非常不满意',
};

/** Says whether a level is a negative review. */
export const isNegative = (satisfaction: Satisfaction): boolean =>
  satisfaction === 'dissatisfied' || satisfaction === 'very-dissatisfied';

/** Coded reasons of dissatisfaction; `other` asks for the citizen's words. */
export const dissatisfactionReasons = [
  'not-solved',
  'too-slow',
  'no-contact',
  'attitude',
  'perfunctory',
  'shirking',
  'false-reply',
  'policy',
  'other',
] as const;
export type DissatisfactionReason = (typeof dissatisfactionReasons)[number];

export const dissatisfactionReasonNames: Record<DissatisfactionReason, string> = {
  'not-solved': '问题没有解决',
  'too-slow': '办理太慢',
  'no-contact': '没有联系我',
  attitude: '态度不好',
  perfunctory: '答复敷衍',
  shirking: '推诿扯皮',
  'false-reply': '答复与事实不符',
  policy: '不认同政策规定',
  other: '其他原因',
};

/** 是否解决, as it is asked. */
export const solutions = ['solved', 'partly', 'unsolved'] as const;
/** `unasked`: a keypad may leave the question out. */
export type Solution = (typeof solutions)[number] | 'unasked';
export const solutionNames: Record<Solution, string> = {
  solved: '已解决',
  partly: '部分解决',
  unsolved: '未解决',
  unasked: '未询问是否解决',
};
