import type { Ticket } from '../ticket/state.ts';
import { supervisedUnit } from './orders.ts';
import type { SupervisionCause, SupervisionLevel } from './supervision.ts';

const asked: Record<SupervisionLevel, string> = {
  daily: '请说明原因，抓紧办理，并在督办回复时限内报告办理进展。',
  listed: '请由单位负责人牵头，列出办理步骤和完成时间，并在督办回复时限内书面报告。',
  interview: '请单位主要负责人到热线说明情况，当面明确责任人、措施和完成时间，并书面报告落实结果。',
};

const because: Record<SupervisionCause, string> = {
  overdue: '已超过办理时限，尚未答复诉求人。',
  'not-signed': '已超过签收时限，尚未签收。',
  urged: '，诉求人多次催办，尚未答复。',
  repeated: '，诉求人就同一问题再次反映。',
  rectification: '，多次整改后诉求人仍不满意。',
  'not-answered': '，前次督办未按期回复。',
  other: '，',
};

/** An order is read by more people than its ticket. */
const titleOf = ({ appeal }: Ticket): string => (appeal.confidential ? '保密诉求' : appeal.title);

/** 督办要求 as the program writes it, and as a supervisor finds it in the form to change. */
export const suggestedDemand = (ticket: Ticket, cause: SupervisionCause, level: SupervisionLevel): string =>
  `${supervisedUnit(ticket)?.name ?? '承办单位'}承办的“${titleOf(ticket)}”${because[cause]}${asked[level]}`;
