import { Button } from '../parts/button.tsx';

/** A call that was asked for and is dialled on another telephone; who asked for it is written in its record. */
export type HandCall = { id: string; phone: string };

/** 手工拨打: the number to dial, and what came of it. */
export function ByHand({ call }: { call: HandCall }) {
  return (
    <form class="by-hand stack-tight" method="post" action={`/seat/calls/${call.id}/outcome`} hx-boost="false">
      <p>
        请用话机拨打{' '}
        <a class="number" href={`tel:${call.phone}`}>
          {call.phone}
        </a>
        ，挂断后登记：
      </p>
      <div class="button-row">
        <Button look="primary" name="reached" value="yes">
          接通了
        </Button>
        <Button name="reached" value="no">
          没有接通
        </Button>
      </div>
    </form>
  );
}
