import type { RoutingAnswer } from '../../src/domain/routing/answer.ts';
import type { DuplicateLine } from '../duplicates/duplicate-facts.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { Button, buttonClass } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { KeyHint } from '../parts/key-hint.tsx';
import { Notice } from '../parts/notice.tsx';
import { Checkbox } from '../parts/radios.tsx';
import type { Option, OptionGroup } from '../parts/select.tsx';
import { TextField } from '../parts/text-field.tsx';
import { CallerPanel, type CallerPanelProps } from './caller-panel.tsx';
import { FirstWordsAbove } from './first-words.tsx';
import { IntakeFields } from './intake-fields.tsx';
import type { IntakeValues } from './intake-values.ts';
import { SuggestionsPanel } from './suggestions-panel.tsx';

export type IntakePageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  values: IntakeValues;
  errors: FieldError[];
  places: { fixedCity: Option | null; cities: Option[]; counties: OptionGroup[] };
  caller: CallerPanelProps;
  answer: RoutingAnswer | null;
  duplicates: DuplicateLine[];
  /** What happened to the form as a whole, such as that it was saved before. */
  notice?: { title: string; words: string; link: { href: string; name: string } } | undefined;
};

/**
 * 来电登记: the caller at the left, the form in the middle, the suggestions at the right, all in one form. Posts to
 * /seat/intake; the button for suggestions posts to /seat/suggestions and works without script.
 */
export function IntakePage({ values, errors, places, caller, answer, duplicates, notice, ...frame }: IntakePageProps) {
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <WorkFrame {...frame} title="来电登记">
      <PageHead title="来电登记" />
      <div class="stack">
        {notice ? (
          <Notice tone="warning" title={notice.title}>
            {notice.words} <a href={notice.link.href}>{notice.link.name}</a>
          </Notice>
        ) : null}
        <ErrorSummary errors={errors} />
        <form
          class="desk"
          id="intake"
          method="post"
          action="/seat/intake"
          novalidate
          data-draft="seat-intake"
          data-draft-of="phone"
        >
          {/* The first button answers the Enter key: it must be the one that saves. */}
          <button hidden type="submit">
            登记
          </button>
          <section class="panel stack" aria-labelledby="caller-title">
            <input type="hidden" name="key" value={values.key} />
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
          <section class="panel stack" aria-labelledby="appeal-title">
            <h2 id="appeal-title">诉求</h2>
            <FirstWordsAbove answer={answer} />
            <IntakeFields
              values={values}
              places={places}
              errorOf={errorOf}
              autofocus={errors.length === 0 && values.phone !== ''}
            />
            <div class="actions">
              <Button look="primary">登记</Button>
              <button type="submit" class={buttonClass()} formaction="/seat/suggestions">
                查看归口建议
              </button>
              <span class="keys">
                <KeyHint name="Control+Enter" does="登记" />
              </span>
            </div>
          </section>
          <section class="panel stack" aria-labelledby="suggestions-title">
            <h2 id="suggestions-title">归口建议</h2>
            <div
              id="suggestions"
              aria-live="polite"
              hx-post="/seat/suggestions"
              hx-include="#intake"
              hx-trigger="input delay:300ms from:#told, input delay:600ms from:#phone, load"
              hx-swap="innerMorph"
              hx-sync="this:replace"
            >
              <SuggestionsPanel answer={answer} duplicates={duplicates} now={caller.now} />
            </div>
          </section>
        </form>
      </div>
    </WorkFrame>
  );
}
