import { isUnitRole } from '../../src/domain/access/role.ts';
import { StateBadge } from '../parts/state-badge.tsx';
import { RevealForm } from './reveal-form.tsx';
import type { TicketView } from './ticket-view.ts';

const REASON = 'reveal-reason';

/** Id of the reason's field, for a refusal's link. */
export const revealFieldId = REASON;

/** 诉求人: masked; 显示 asks for a reason that is logged. A confidential one is hidden from the handling unit. */
export function CitizenPanel({ view }: { view: TicketView }) {
  const { citizen, ticket, viewer } = view;
  const { confidential } = ticket.appeal;
  return (
    <section class="panel stack-tight" id="citizen" aria-labelledby="citizen-title">
      <h2 id="citizen-title">诉求人 {confidential ? <StateBadge name="保密" tone="waiting" /> : null}</h2>
      <dl class="facts">
        <dt>姓名</dt>
        <dd>{citizen.name || '未留'}</dd>
        <dt>电话</dt>
        <dd>
          {citizen.whole && citizen.phone !== '' ? (
            <a href={`tel:${citizen.phone}`} class="number">
              {citizen.phone}
            </a>
          ) : (
            <span class="number">{citizen.phone || '未留'}</span>
          )}
        </dd>
      </dl>
      {confidential && isUnitRole(viewer.role) ? (
        <p class="quiet">诉求人要求保密。需要联系的，请通过热线转达。</p>
      ) : null}
      {citizen.mayReveal && !citizen.whole ? <RevealForm view={view} id={REASON} refused={view.revealRefused} /> : null}
      {citizen.whole ? <p class="quiet small">本次查看已记入日志，离开本页后恢复遮盖。</p> : null}
    </section>
  );
}
