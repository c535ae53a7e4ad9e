/** 常用改派理由, each given with one press. */
export const usualReasons = [
  '职责不符',
  '地点不对',
  '上级指定',
  '以往同类由其办理',
  '首选单位已退单',
  '诉求人另有说明',
] as const;

/** Keys of the reasons, side by side on the keyboard and free of the panel's other keys. */
export const reasonKeys = ['q', 'w', 'e', 't', 'y', 'u'] as const;
