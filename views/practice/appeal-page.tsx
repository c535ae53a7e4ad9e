import { PageHead } from '../layout/page-head.tsx';
import { Button } from '../parts/button.tsx';
import { Field, FieldWords } from '../parts/field.tsx';
import { KeyHints } from '../parts/key-hint.tsx';
import { Notice } from '../parts/notice.tsx';
import { type Option, type OptionGroup, Select } from '../parts/select.tsx';
import { AskFirst, BodyResults, type BodyResultsProps, MatterResults, type MatterResultsProps } from './found.tsx';
import { ASK, sourceBefore } from './words.ts';

export type PracticeAppealProps = {
  round: string;
  sequence: number;
  size: number;
  source: string;
  text: string;
  matters: MatterResultsProps;
  bodies: BodyResultsProps;
  division: string;
  places: readonly (Option | OptionGroup)[];
  error: { field: string; sentence: string } | null;
};

function MatterField({
  matters,
  error,
  focused,
}: {
  matters: MatterResultsProps;
  error?: string | undefined;
  focused: boolean;
}) {
  return (
    <Field name="matter-query" label="归口事项" hint="输入代码或名称、说法中的几个字。" error={error}>
      <input
        class="control"
        id="matter-query"
        name="matter-query"
        type="search"
        value={matters.query}
        autocomplete="off"
        maxlength={60}
        aria-invalid={error ? 'true' : undefined}
        data-focus={focused ? '' : undefined}
        data-key="s"
        data-key-name="查归口事项"
        hx-get="/practice/matters"
        hx-target="#matter-results"
        hx-swap="innerHTML"
        hx-trigger="input changed"
        hx-sync="this:replace"
      />
      <div id="matter-results" aria-live="polite">
        <MatterResults {...matters} />
      </div>
    </Field>
  );
}

function BodyField({
  bodies,
  error,
  focused,
}: {
  bodies: BodyResultsProps;
  error?: string | undefined;
  focused: boolean;
}) {
  return (
    <fieldset class="field" data-invalid={error ? '' : undefined}>
      <legend>承办单位</legend>
      <FieldWords
        id="body-query"
        name="body-query"
        hint="地点不清就不能派；地点清楚的，在名录中查找单位。"
        error={error}
      />
      <label class="unseen" for="body-query">
        在名录中查找单位
      </label>
      <input
        class="control"
        id="body-query"
        name="body-query"
        type="search"
        value={bodies.query}
        placeholder="单位名称、简称或拼音首字母"
        autocomplete="off"
        maxlength={60}
        data-focus={focused ? '' : undefined}
        data-key="b"
        data-key-name="查承办单位"
        hx-get="/practice/bodies"
        hx-include="#division"
        hx-target="#body-results"
        hx-swap="innerHTML"
        hx-trigger="input changed"
        hx-sync="this:replace"
      />
      <div id="body-results" aria-live="polite">
        <BodyResults {...bodies} />
      </div>
      {/* Behind the bodies: of a group of radios the Tab key reaches the first one only. */}
      <AskFirst chosen={bodies.chosen} />
    </fieldset>
  );
}

/** One appeal of a sitting and the three choices. Without script the form itself brings what was searched for. */
export function PracticeAppealPage({ round, sequence, size, source, text, error, ...form }: PracticeAppealProps) {
  const { matters, bodies, division, places } = form;
  const errorOf = (field: string): string | undefined => (error?.field === field ? error.sentence : undefined);
  const at = error?.field ?? 'matter-query';
  return (
    <div class="stack">
      <PageHead title={`归口练习：第 ${sequence} 件，共 ${size} 件`}>
        <form method="post" action={`/practice/rounds/${round}/ending`}>
          <Button>结束这次练习</Button>
        </form>
      </PageHead>
      {error ? <Notice tone="warning" title={error.sentence} /> : null}
      <div class="split practice">
        <article class="panel stack-tight" aria-labelledby="practice-text">
          <h2 id="practice-text">诉求内容</h2>
          <p class="practice-text">{text}</p>
          <p class="quiet small">{sourceBefore(source)}。练习不产生工单，也不影响任何工单。</p>
        </article>
        <form class="panel form" method="post" action={`/practice/rounds/${round}/answers/${sequence}`} novalidate>
          {/* Enter in a field presses a form's first button. */}
          <button type="submit" hidden>
            提交
          </button>
          <MatterField matters={matters} error={errorOf('matter-query')} focused={at === 'matter-query'} />
          <Select
            name="division"
            label="发生地"
            blank="请选择"
            options={[{ value: ASK, name: '没有说明，需问清' }, ...places]}
            value={division}
            error={errorOf('division')}
            autofocus={at === 'division'}
          />
          <BodyField bodies={bodies} error={errorOf('body-query')} focused={at === 'body-query'} />
          <div class="actions">
            <Button look="primary">提交，看对错</Button>
          </div>
          <KeyHints
            keys={[
              { name: 's', does: '查事项' },
              { name: 'b', does: '查单位' },
              { name: 'Control+Enter', does: '提交' },
            ]}
          />
        </form>
      </div>
    </div>
  );
}
