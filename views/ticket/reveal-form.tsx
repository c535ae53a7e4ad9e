import { Button } from '../parts/button.tsx';
import { TextField } from '../parts/text-field.tsx';
import type { TicketView } from './ticket-view.ts';

export type RevealFormProps = {
  view: TicketView;
  /** Id of the reason's field. */
  id: string;
  refused: TicketView['revealRefused'];
  /** Id of the part of the page to come back to. */
  back?: string | undefined;
};

/** 显示: asks for the reason that is logged before name and number are shown whole. */
export function RevealForm({ view, id, refused, back }: RevealFormProps) {
  const fragment = back === undefined ? '' : `#${back}`;
  return (
    <details class="reveal no-print" open={refused !== null}>
      <summary aria-label="显示诉求人姓名和电话">显示</summary>
      <form class="form" method="post" action={`/tickets/${view.ticket.number}/reveal${fragment}`}>
        <TextField
          name="reason"
          id={id}
          label="查看理由"
          hint="查看会记入日志，写明时间、人员和理由。"
          need="required"
          maxlength={200}
          autocomplete="off"
          value={refused?.reason ?? ''}
          error={refused?.refusal.sentence}
        />
        <div class="actions">
          <Button look="primary">显示姓名和电话</Button>
        </div>
      </form>
    </details>
  );
}
