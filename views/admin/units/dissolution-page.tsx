import { PageHead } from '../../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../../layout/work-frame.tsx';
import { Button, buttonClass, LinkButton } from '../../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../../parts/error-summary.tsx';
import { Notice } from '../../parts/notice.tsx';
import { type Choice, Radios } from '../../parts/radios.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { unitAddress } from './unit-words.tsx';
import type { WorkNumbers } from './unit-work.tsx';

/** Value of the choice 没有承接单位; an empty one means that nothing was chosen. */
export const NOBODY = 'nobody';

export type DissolutionPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  code: string;
  name: string;
  work: WorkNumbers;
  values: { lastDay: string; q: string; successor: string };
  /** Units found for `q`. */
  found: Choice[];
  /** False where somebody has to take over: a last resort of its place, or a unit with work. */
  mayEndAlone: boolean;
  seen: number;
  errors: FieldError[];
};

/** 撤销单位: last day and successor, with what will go over to it. The search works without script: its button asks for the page again. */
export function DissolutionPage(props: DissolutionPageProps) {
  const { code, name, work, values, found, mayEndAlone, seen, errors, ...frame } = props;
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  const choices = [
    ...found,
    ...(mayEndAlone ? [{ value: NOBODY, name: '没有承接单位', hint: '今后同类诉求由上一级或属地兜底单位承办。' }] : []),
  ];
  return (
    <WorkFrame {...frame} title={`撤销 ${name}`}>
      <PageHead title={`撤销 ${name}`}>
        <LinkButton href={unitAddress(code)}>返回单位</LinkButton>
      </PageHead>
      <div class="stack">
        <ErrorSummary errors={errors} />
        <Notice
          tone="warning"
          live={false}
          title={`将移交在办工单 ${work.lead + work.assist} 件、账号 ${work.accounts} 个`}
        >
          <p>
            {`其中主办 ${work.lead} 件、协办 ${work.assist} 件。最后一日过后的零点移交给承接单位；最后一日已过的，确认后立即移交。办理状态和时限不变，已办结的工单仍显示原单位。`}
          </p>
        </Notice>
        <form class="form panel" method="post" action={unitAddress(code, '/dissolution')} novalidate>
          <input type="hidden" name="seen" value={seen} />
          <TextField
            name="lastDay"
            label="最后一日"
            hint="这一天仍可派单给它，次日起由承接单位承办。"
            type="date"
            need="required"
            value={values.lastDay}
            error={errorOf('lastDay')}
          />
          <TextField
            name="q"
            label="查找承接单位"
            hint="填名称、简称、拼音或首字母，按“查找”列出单位再选。"
            type="search"
            value={values.q}
            autocomplete="off"
          />
          <div class="button-row">
            <button type="submit" class={buttonClass()} formmethod="get" formaction={unitAddress(code, '/dissolution')}>
              查找
            </button>
          </div>
          {found.length === 0 && values.q !== '' ? (
            <p class="quiet">没有找到“{values.q}”。请换一个简称、全称或拼音首字母再找。</p>
          ) : null}
          {choices.length > 0 ? (
            <Radios
              name="successor"
              label="承接单位"
              choices={choices}
              value={values.successor}
              error={errorOf('successor')}
            />
          ) : (
            <div class="field" id="successor" data-invalid={errorOf('successor') ? '' : undefined}>
              {errorOf('successor') ? <p class="field-error">{errorOf('successor')}</p> : null}
            </div>
          )}
          <div class="actions">
            <Button look="danger">确认撤销</Button>
          </div>
        </form>
      </div>
    </WorkFrame>
  );
}
