/** 渠道: the way in which an appeal reached the hotline. */
export const channels = ['phone', 'web', 'app', 'mini-program', 'transfer-110', 'province'] as const;
export type Channel = (typeof channels)[number];

export const channelNames: Record<Channel, string> = {
  phone: '电话',
  web: '网页',
  app: '手机应用',
  'mini-program': '小程序',
  'transfer-110': '110 转入',
  province: '省平台',
};
