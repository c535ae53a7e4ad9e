import type { MatterReference } from '../../src/domain/routing/answer.ts';

export type SeatProposalProps = {
  unit: string;
  matter: MatterReference | null;
  /** The key of the candidate; null where it is none of them and stands in the directory below. */
  shortcut: string | null;
};

/** 坐席建议: what the seat chose after asking the citizen; said before the candidates, decided by the dispatcher. */
export function SeatProposal({ unit, matter, shortcut }: SeatProposalProps) {
  return (
    <p class="seat-proposal">
      <strong>坐席问清后建议：{unit}</strong>
      {matter ? ` · ${matter.code} ${matter.path[2]} · 条款 ${matter.clause}` : ''}
      <span class="quiet">
        {shortcut === null ? '，不在候选中，已列在名录结果里' : `，是第 ${shortcut} 个候选，按 ${shortcut} 选它`}
      </span>
    </p>
  );
}
