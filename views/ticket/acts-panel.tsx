import { roleNames } from '../../src/domain/access/role.ts';
import { rolesThatCanAct } from '../../src/domain/ticket/permit.ts';
import { actFields } from './acts/act-fields.ts';
import { actOf } from './acts/act-of.tsx';
import { offeredActs } from './offered-acts.ts';
import type { ActType, TicketView } from './ticket-view.ts';

const WAITED_FOR = new Set(['dispatcher', 'handler', 'supervisor', 'seat-agent']);

/** What a ticket waits for that this person can't move. */
const waitingFor = ({ ticket }: TicketView): string => {
  const roles = rolesThatCanAct(ticket).filter((role) => WAITED_FOR.has(role));
  return roles.length === 0
    ? '这件工单已经结束，没有需要办理的。'
    : `现在由${roles.map((role) => roleNames[role]).join('、')}办理，您可以查看。`;
};

function OneAct({ view, act, likely, only }: { view: TicketView; act: ActType; likely: boolean; only: boolean }) {
  const Form = actOf[act];
  const fields = actFields(act, view.attempt);
  return (
    <div id={`act-${act}`}>
      <Form
        view={view}
        fields={fields}
        frame={{
          action: view.address(act),
          version: view.ticket.version,
          look: likely ? 'primary' : 'plain',
          open: fields.again || (only && view.attempt === null),
          target: '#ticket',
        }}
      />
    </div>
  );
}

/** 我能做什么: the acts drawn from the table, the likely one first; what can't be done any more says why. */
export function ActsPanel({ view }: { view: TicketView }) {
  const { acts, main, withheld } = offeredActs(view);
  const likely = main[0];
  return (
    <section class="panel no-print" aria-labelledby="acts-title">
      <h2 id="acts-title">现在可以办理</h2>
      {acts.length === 0 ? <p>{waitingFor(view)}</p> : null}
      <div class="acts">
        {acts.map((act) => (
          <OneAct view={view} act={act} likely={act === likely} only={act === likely && main.length === 1} />
        ))}
      </div>
      {withheld.map((sentence) => (
        <p class="quiet small">{sentence}</p>
      ))}
    </section>
  );
}
