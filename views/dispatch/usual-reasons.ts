/** 常用改派理由, to be ticked instead of typed. */
export const usualReasons = ['地点在其他辖区', '职责属于该单位', '以往同类由该单位办理', '诉求人另有说明'] as const;
