import { Button } from './button.tsx';
import { TextField } from './text-field.tsx';

export type MaskedProps = {
  /** What it is: 手机号, 姓名, 住址. */
  label: string;
  /** Already masked, such as 138****5678; or whole once revealed. */
  value: string;
  /** Where a reason is posted to see it whole; left out when this person may not or already does. */
  reveal?: { action: string; field: string } | undefined;
};

/** A masked value; 显示 asks for a reason, which is logged with the name of who looked. */
export function Masked({ label, value, reveal }: MaskedProps) {
  return (
    <span class="masked">
      <span class="number">{value}</span>
      {reveal ? <Reveal label={label} action={reveal.action} field={reveal.field} /> : null}
    </span>
  );
}

/** The question for a reason before a masked value is shown: posts `field` (what to show) and `reason`. */
export function Reveal({ label, action, field }: { label: string; action: string; field: string }) {
  return (
    <details class="reveal">
      <summary aria-label={`显示${label}`}>显示</summary>
      <form class="form" method="post" action={action}>
        <input type="hidden" name="field" value={field} />
        <TextField
          name="reason"
          id={`reveal-${field}-reason`}
          label="查看理由"
          hint={`查看${label}会记入日志，写明时间、人员和理由。`}
          need="required"
          maxlength={100}
          autocomplete="off"
        />
        <div class="actions">
          <Button look="primary">显示{label}</Button>
        </div>
      </form>
    </details>
  );
}
