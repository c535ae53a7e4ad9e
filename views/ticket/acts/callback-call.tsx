import type { Call } from '../../../src/domain/call/call.ts';
import { sayDuration } from '../../../src/domain/call/durations.ts';
import { talkedFor } from '../../../src/domain/call/outcome.ts';
import type { Instant } from '../../../src/domain/instant.ts';
import { Button } from '../../parts/button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { DialButton } from '../../phone/dial-button.tsx';
import type { TicketView } from '../ticket-view.ts';

/** What a call came to, as far as it has come. */
const sayCall = (call: Call): string => {
  if (call.state !== 'ended') return call.state === 'planned' ? '准备拨出。' : '正在通话。';
  const talked = talkedFor(call);
  return talked === null ? '没有接通。' : `已接通，通话 ${sayDuration(talked)}。`;
};

/** Whether the citizen was reached by the last call, to fill in the form beforehand; null where that is not known. An unanswered one has recorded itself. */
export const reachedBy = (
  { lastCall }: Pick<TicketView, 'lastCall'>,
  missed: readonly { at: Instant }[],
): boolean | null => {
  if (lastCall === null || lastCall.answeredAt === null) return null;
  return missed.every(({ at }) => at < lastCall.startedAt) ? true : null;
};

/** A call that was dialled by hand says itself what came of it. */
function ByHand({ call }: { call: Call }) {
  return (
    <form class="button-row" method="post" action={`/seat/calls/${call.id}/outcome`}>
      <span>请用话机拨打，打完登记：</span>
      <Button name="reached" value="yes">
        已接通
      </Button>
      <Button name="reached" value="no">
        没有接通
      </Button>
    </form>
  );
}

/** 拨打: the button that calls the citizen, and what the last call of this person came to. */
export function CallbackCall({ view }: { view: TicketView }) {
  const { lastCall, now, ticket } = view;
  const byHand = lastCall?.state === 'planned' && lastCall.sipCallId === null;
  return (
    <div class="stack-tight">
      <DialButton
        purpose="callback"
        to={{ ticket: ticket.number }}
        words={lastCall ? '再次拨打' : '拨打诉求人'}
        label={`拨打工单 ${ticket.number} 的诉求人`}
      />
      {lastCall ? (
        <p>
          您在 <Moment at={lastCall.startedAt} now={now} /> 拨打过，{sayCall(lastCall)}
        </p>
      ) : null}
      {lastCall && byHand ? <ByHand call={lastCall} /> : null}
    </div>
  );
}
