import type { FC } from 'hono/jsx';
import { owing } from '../../../../src/domain/assisting/assisting.ts';
import { remainingSentence } from '../../../../src/domain/deadline/clock.ts';
import { ActForm } from '../../../parts/act-form.tsx';
import { Radios } from '../../../parts/radios.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import type { ActProps } from '../act-props.ts';
import { AssistantRows } from '../assistant-rows.tsx';
import { FilesField } from '../files-field.tsx';

/** 增加协办: one more unit, with what is asked of it; its clock begins at once. */
function AskAssistAct({ view, fields, frame }: ActProps) {
  const search = fields.field('q');
  const { id, value, error } = fields.field('unit');
  return (
    <ActForm {...frame} name="增加协办" send="请它协办">
      <div class="field">
        <label class="field-label" for={search.id}>
          查找单位
        </label>
        <div class="button-row">
          <input
            class="control"
            id={search.id}
            name="q"
            type="search"
            value={search.value}
            placeholder="名称、简称或拼音首字母"
            autocomplete="off"
            data-no-draft
            hx-get={`/tickets/${view.ticket.number}/units?for=AskAssist`}
            hx-include="this"
            hx-trigger="input changed delay:300ms"
            hx-target="#assistant-rows"
            hx-swap="outerHTML"
          />
          <button type="submit" class="button" name="search" value="1" formnovalidate>
            查找
          </button>
        </div>
      </div>
      <AssistantRows {...view.assistants} chosen={value} id={id} error={error} />
      <TextArea
        {...fields.field('task')}
        label="请它做什么"
        hint="写明要它核实或办理哪一部分；不写的，按诉求内容协办。"
        need="optional"
        rows={3}
      />
    </ActForm>
  );
}

/** 提交协办意见: joins into the lead's reply, so it is written for the citizen. */
function AssistReplyAct({ view, fields, frame }: ActProps) {
  const own = view.ticket.assisting.find(({ body }) => body.code === view.viewer.unit);
  const again = (own?.replies.length ?? 0) > 0;
  return (
    <ActForm
      {...frame}
      name={again ? '补充协办意见' : '提交协办意见'}
      multipart
      draft={`${view.ticket.number}-assist-reply`}
    >
      {own && own.task !== '' ? <p>请本单位协办：{own.task}</p> : null}
      <TextArea
        {...fields.field('text')}
        label="协办意见"
        hint="写明本单位核查到什么、做了什么。会并入主办单位的答复，诉求人也会看到。"
        need="required"
        rows={5}
      />
      <FilesField fields={fields} label="附件" />
    </ActForm>
  );
}

/** 催办协办单位: which of those that have not replied, and words if there are any. */
function UrgeAssistAct({ view, fields, frame }: ActProps) {
  const { timekeeping, now } = view;
  const late = owing(view.ticket.assisting);
  const { value, ...unit } = fields.field('unit', late[0]?.body.code);
  return (
    <ActForm {...frame} name="催办协办单位" send="催办">
      <Radios
        {...unit}
        label="催哪个单位"
        value={value}
        choices={late.map(({ body, clock, urges }) => ({
          value: body.code,
          name: body.unit,
          hint: [
            clock ? remainingSentence(timekeeping, clock, now) : '',
            urges.length > 0 ? `已催 ${urges.length} 次` : '',
          ]
            .filter((part) => part !== '')
            .join('；'),
        }))}
      />
      <TextArea {...fields.field('words')} label="催办的话" need="optional" rows={2} />
    </ActForm>
  );
}

/** The forms of the topic's acts. */
export const assistActs = {
  AskAssist: AskAssistAct,
  AssistReply: AssistReplyAct,
  UrgeAssist: UrgeAssistAct,
} satisfies Record<string, FC<ActProps>>;
