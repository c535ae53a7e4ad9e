/** 当天, 12 天后: how long after the closing somebody spoke of it again. */
export const daysLater = (days: number): string => (days < 1 ? '不到一天' : `${days} 天后`);
