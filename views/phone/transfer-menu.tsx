import { Button } from '../parts/button.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { Select } from '../parts/select.tsx';
import { TextField } from '../parts/text-field.tsx';
import type { CallBarProps } from './call-bar-props.ts';

/**
 * 转接: to a colleague who is free, an emergency number or a number typed in; what has been typed about the call goes
 * along. 先咨询 speaks to the colleague first, while the citizen waits.
 */
export function TransferMenu({
  call,
  colleagues,
  emergencyNumbers,
}: { call: string } & Pick<CallBarProps, 'colleagues' | 'emergencyNumbers'>) {
  const ready = colleagues
    .filter(({ state }) => state === 'ready')
    .map(({ number, name }) => ({ value: `seat:${number}`, name: `${number} ${name}` }));
  return (
    <details class="menu call-menu" id="transfer-menu" data-when="talking held" data-second-when="none">
      <summary data-key="Alt+T">
        转接 <KeyHint name="Alt+T" />
      </summary>
      <form class="menu-sheet call-sheet" method="post" action={`/seat/calls/${call}/transfer`} data-transfer={call}>
        <Select
          name="to"
          id="transfer-to"
          label="转给"
          blank={ready.length === 0 ? '现在没有空闲的同事' : '请选择'}
          options={[
            ...(ready.length === 0 ? [] : [{ name: '空闲的同事', options: ready }]),
            {
              name: '紧急电话',
              options: emergencyNumbers.map(({ number, name }) => ({ value: number, name: `${number} ${name}` })),
            },
          ]}
        />
        <TextField
          name="number"
          id="transfer-number"
          label="或其他号码"
          autocomplete="off"
          inputmode="tel"
          maxlength={20}
        />
        <p class="field-error" role="alert" data-transfer-fault hidden />
        <div class="button-row">
          <Button look="primary">转接</Button>
          <Button name="first" value="consultation">
            先咨询同事
          </Button>
        </div>
      </form>
    </details>
  );
}
