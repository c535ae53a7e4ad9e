import type { KnowledgeReference } from '../../src/domain/knowledge/entry.ts';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { Button, buttonClass } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { Notice } from '../parts/notice.tsx';
import { Checkbox } from '../parts/radios.tsx';
import type { Option, OptionGroup } from '../parts/select.tsx';
import { TextField } from '../parts/text-field.tsx';
import { AnswerBox } from './answer-box.tsx';
import { CallLine, type DeskCall } from './call-line.tsx';
import { CallerPanel, type CallerPanelProps } from './caller-panel.tsx';
import type { DetailFieldsProps } from './detail-fields.tsx';
import { DraftBar, type DraftBarProps } from './draft-bar.tsx';
import { FirstWordsAbove } from './first-words.tsx';
import { IntakeFields } from './intake-fields.tsx';
import type { IntakeValues } from './intake-values.ts';
import { SuggestionsPanel, type SuggestionsPanelProps } from './suggestions-panel.tsx';

export type IntakePageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  values: IntakeValues;
  errors: FieldError[];
  places: { fixedCity: Option | null; cities: Option[]; counties: OptionGroup[] };
  /** The call that the desk is open for. */
  call: DeskCall | null;
  drafts: Omit<DraftBarProps, 'draft' | 'now'>;
  caller: CallerPanelProps;
  details: Pick<DetailFieldsProps, 'asked' | 'chosen'>;
  /** The entry that the answer is taken from. */
  knowledge: KnowledgeReference | null;
  suggestions: SuggestionsPanelProps;
  /** What happened to the form as a whole, such as that it was saved before. */
  notice?: { title: string; words: string; link: { href: string; name: string } } | undefined;
};

type Parts = IntakePageProps & { errorOf: (field: string) => string | undefined };

function Caller({ values, caller, errors, errorOf }: Parts) {
  return (
    <section class="panel stack" aria-labelledby="caller-title">
      <input type="hidden" name="key" value={values.key} />
      <input type="hidden" name="call" value={values.call} />
      <input type="hidden" name="draft" value={values.draft} />
      <input type="hidden" name="window" value={values.window} />
      <input type="hidden" name="after" value={values.after} />
      <h2 id="caller-title">来电人</h2>
      <TextField
        name="phone"
        label="来电号码"
        need="required"
        type="tel"
        inputmode="tel"
        value={values.phone}
        error={errorOf('phone')}
        autocomplete="off"
        autofocus={errors.length === 0 && values.phone === ''}
      />
      <TextField
        name="name"
        label="怎么称呼"
        need="required"
        value={values.name}
        error={errorOf('name')}
        autocomplete="off"
      />
      <Checkbox
        name="confidential"
        label="来电人要求保密"
        checked={values.confidential === 'yes'}
        hint="承办单位看不到称呼和电话。"
      />
      <h3>以往工单</h3>
      <div
        class="stack-tight"
        id="caller"
        aria-live="polite"
        hx-post="/seat/caller"
        hx-include="#intake"
        hx-trigger="input delay:300ms from:#phone, input delay:1500ms from:#text, load"
        hx-swap="innerMorph"
        hx-sync="this:replace"
      >
        <CallerPanel {...caller} />
      </div>
    </section>
  );
}

function AppealForm({ values, errors, places, details, knowledge, suggestions, errorOf }: Parts) {
  return (
    <section class="panel desk-form" aria-labelledby="appeal-title">
      <div class="stack-tight desk-scroll">
        <h2 id="appeal-title">诉求</h2>
        <FirstWordsAbove answer={suggestions.answer} />
        <IntakeFields
          values={values}
          places={places}
          details={details}
          errorOf={errorOf}
          autofocus={errors.length === 0 && values.phone !== ''}
        />
        <AnswerBox text={values.answer} knowledge={knowledge} error={errorOf('answer')} />
      </div>
      <div class="actions desk-send">
        <Button look="primary">
          登记
          <KeyHint name="Control+Enter" />
        </Button>
        <button type="submit" class={`${buttonClass()} desk-refresh`} formaction="/seat/suggestions">
          查看归口建议
        </button>
        <span class="keys">
          <KeyHint name="?" does="快捷键" />
        </span>
      </div>
    </section>
  );
}

/**
 * 来电登记: one screen. The caller and what is known of him at the left, the form in the middle, at the right what
 * earlier tickets, the router and the knowledge base say of it, all in one form. Posts to /seat/intake; every other
 * act is a button of the same form with an address of its own, and works without script.
 */
export function IntakePage(props: IntakePageProps) {
  const { values, errors, call, drafts, caller, suggestions, notice, places, details, knowledge, ...frame } = props;
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  const parts: Parts = { ...props, errorOf };
  return (
    <WorkFrame {...frame} title="来电登记">
      <div class="desk-page">
        {/* The first button of the form answers the Enter key: it must be the one that saves. */}
        <button hidden type="submit" form="intake">
          登记
        </button>
        <div class="desk-head">
          <h1>来电登记</h1>
          {call ? <CallLine call={call} now={caller.now} /> : null}
          <DraftBar {...drafts} draft={values.draft} now={caller.now} />
        </div>
        {notice ? (
          <Notice tone="warning" title={notice.title}>
            {notice.words} <a href={notice.link.href}>{notice.link.name}</a>
          </Notice>
        ) : null}
        <ErrorSummary errors={errors} />
        <form class="desk" id="intake" method="post" action="/seat/intake" novalidate>
          <Caller {...parts} />
          <AppealForm {...parts} />
          <section class="panel stack-tight" aria-labelledby="suggestions-title">
            <h2 id="suggestions-title">边登记边归口</h2>
            <div
              id="suggestions"
              aria-live="polite"
              hx-post="/seat/suggestions"
              hx-include="#intake"
              hx-trigger="input delay:300ms from:#told, input delay:600ms from:#phone, input from:#suggestions, load"
              hx-swap="innerMorph"
              hx-sync="this:replace"
            >
              <SuggestionsPanel {...suggestions} />
            </div>
          </section>
        </form>
      </div>
    </WorkFrame>
  );
}
