import type { UnitCondition } from '../../../src/domain/directory/list.ts';
import { Button, LinkButton } from '../../parts/button.tsx';
import type { UnitReference } from './unit-facts.tsx';
import { unitAddress } from './unit-words.tsx';

/** What lies with a unit. */
export type WorkNumbers = { lead: number; assist: number; accounts: number };

export type UnitWorkProps = WorkNumbers & {
  code: string;
  condition: UnitCondition;
  lastDay: string | null;
  successor: UnitReference | null;
};

/** 在办: open tickets and accounts of a unit. */
export function UnitWork({ code, lead, assist, accounts }: UnitWorkProps) {
  return (
    <section class="panel stack-tight" aria-labelledby="unit-work">
      <h2 id="unit-work">在办</h2>
      <p>
        在办工单 {lead + assist} 件，其中主办 {lead} 件、协办 {assist} 件；账号 {accounts} 个。
      </p>
      <div class="actions">
        <LinkButton href={`/queue/all?unit=${encodeURIComponent(code)}`}>查看主办的工单</LinkButton>
      </div>
    </section>
  );
}

/** 撤销: what was decided about the unit's end, and the way to decide it or take it back. */
export function UnitEnd({ code, condition, lastDay, successor, error }: UnitWorkProps & { error: string | undefined }) {
  if (condition === 'living')
    return (
      <section class="panel stack-tight" aria-labelledby="unit-end">
        <h2 id="unit-end">撤销</h2>
        <p>机构撤销或合并时，定下最后一日和承接单位，在办工单和账号由系统移交。</p>
        <div class="actions">
          <LinkButton href={unitAddress(code, '/dissolution')}>撤销这个单位</LinkButton>
        </div>
      </section>
    );
  return (
    <form
      class="panel stack-tight"
      method="post"
      action={unitAddress(code, '/reinstatement')}
      aria-labelledby="unit-end"
    >
      <h2 id="unit-end">{condition === 'leaving' ? '已定撤销' : '已撤销'}</h2>
      <p>
        最后一日 {lastDay}，
        {successor ? (
          <>
            由 <a href={unitAddress(successor.code)}>{successor.name}</a> 承接。
          </>
        ) : (
          '没有承接单位。'
        )}
      </p>
      <p class="quiet">
        {condition === 'leaving'
          ? '次日零点后移交在办工单和账号。收回后照常派单。'
          : '收回后重新参加派单；已移交的工单和账号不会自动回来。'}
      </p>
      {error ? (
        <p class="field-error" id="lastDay">
          {error}
        </p>
      ) : null}
      <div class="actions">
        <Button>收回撤销</Button>
      </div>
    </form>
  );
}
