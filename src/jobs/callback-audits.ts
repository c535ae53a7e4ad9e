import { act } from '../commands/act.ts';
import type { Installation } from '../commands/installation.ts';
import { systemActor } from '../domain/access/actor.ts';
import { drawAudits, drawnFrom } from '../domain/callback-audit/draw.ts';
import { isRefusal } from '../domain/refusal.ts';
import { auditCandidates } from '../store/audit-candidates.ts';

/** 抽取回访复核: draws calls of this week and the last for a second call by somebody else; gives how many were drawn. */
export const drawCallbackAudits = async (installation: Installation): Promise<number> => {
  const { store, timekeeping, clock } = installation;
  const now = clock();
  const chosen = drawAudits(await auditCandidates(store, drawnFrom(now)), timekeeping.policies.auditShare, now);
  let drawn = 0;
  for (const { ticket } of chosen) {
    const wish = {
      number: ticket,
      command: { type: 'DrawAudit' as const },
      actor: systemActor,
      scope: { kind: 'all' as const },
      seenVersion: null,
    };
    if (!isRefusal(await act(installation, wish))) drawn += 1;
  }
  return drawn;
};
