/** 不予受理情形, 国办发〔2020〕53号 and 国办函〔2025〕66号: out of scope, each with the statutory way. */
export const declineGrounds = [
  'litigation',
  'arbitration',
  'discipline',
  'reconsideration',
  'disclosure',
  'petition',
  'secret',
  'unlawful',
  'settled',
  'spam',
] as const;
export type DeclineGround = (typeof declineGrounds)[number];

export const declineGroundNames: Record<DeclineGround, string> = {
  litigation: '须通过诉讼解决',
  arbitration: '须通过仲裁解决',
  discipline: '属纪检监察事项',
  reconsideration: '须通过行政复议解决',
  disclosure: '属政府信息公开申请',
  petition: '已进入信访渠道',
  secret: '涉及国家秘密、商业秘密或个人隐私',
  unlawful: '违反法律或公序良俗',
  settled: '已办结且无新的事实和理由',
  spam: '骚扰或没有实际诉求',
};
