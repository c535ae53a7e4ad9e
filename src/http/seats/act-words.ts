import type { SeatAct } from '../../store/account-changes.ts';

/** What was done to a seat, as a sentence without its subject. */
export const seatActWords: Record<SeatAct, string> = {
  'seat-added': '设为坐席',
  'seat-changed': '修改坐席设置',
  'seat-disabled': '停用坐席',
  'seat-enabled': '恢复坐席',
  'seat-sent-off': '把坐席置为离席',
  'seat-sent-to-break': '把坐席置为小休',
  'seat-sent-to-training': '把坐席置为培训',
};
