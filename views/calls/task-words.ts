import type { CallTaskState } from '../../src/domain/call/call.ts';

export const taskStateNames: Record<CallTaskState, string> = { open: '待回拨', done: '已完成', dropped: '不再回拨' };
