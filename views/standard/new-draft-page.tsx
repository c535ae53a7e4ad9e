import { Button, LinkButton } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { type Option, Select } from '../parts/select.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { TextField } from '../parts/text-field.tsx';
import { type StandardFrame, StandardPage } from './standard-page.tsx';

export type DraftValues = { number: string; title: string; note: string; base: string };

export type NewDraftPageProps = StandardFrame & { values: DraftValues; bases: Option[]; errors: FieldError[] };

/** 新建草稿: posts to /standard/drafts. */
export function NewDraftPage({ values, bases, errors, ...frame }: NewDraftPageProps) {
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <StandardPage {...frame} title="新建草稿" section="editions">
      <ErrorSummary errors={errors} />
      <form class="form panel" method="post" action="/standard/drafts" novalidate>
        <p>草稿是一份完整的副本，改动不影响现行版本。检查、试算都满意后再发布。</p>
        <Select name="base" label="以哪个版本为底稿" options={bases} value={values.base} error={errorOf('base')} />
        <TextField
          name="number"
          label="版本号"
          hint="汉字、字母、数字、点、横线或下划线，如 2026-示范-2。以后不能改，工单会记下它。"
          need="required"
          value={values.number}
          error={errorOf('number')}
          autocomplete="off"
        />
        <TextField
          name="title"
          label="标题"
          need="required"
          value={values.title}
          error={errorOf('title')}
          autocomplete="off"
        />
        <TextArea name="note" label="修订说明" need="optional" value={values.note} rows={3} maxlength={500} />
        <div class="actions">
          <Button look="primary">建立草稿</Button>
          <LinkButton href="/standard/editions">返回版本列表</LinkButton>
        </div>
      </form>
    </StandardPage>
  );
}
