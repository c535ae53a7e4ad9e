import { BODY_LIMIT, type TemplateWish, TITLE_LIMIT } from '../../src/domain/template/check.ts';
import { fieldMeanings, templateFields } from '../../src/domain/template/fields.ts';
import { templateActs } from '../../src/domain/template/template.ts';
import { commandNames } from '../../src/domain/ticket/commands.ts';
import { PageHead } from '../layout/page-head.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { Select } from '../parts/select.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { TextField } from '../parts/text-field.tsx';

export type TemplatePageProps = {
  values: TemplateWish;
  errors: FieldError[];
  /** The template that is rewritten, with the moment it was read at; null for a new one. */
  kept: { id: string; title: string; active: boolean; seenAt: number; uses: number } | null;
};

function FieldHelp() {
  return (
    <section class="panel" aria-labelledby="fields-title">
      <h2 id="fields-title">可以用的字段</h2>
      <dl class="facts">
        {templateFields.map((field) => (
          <>
            <dt>{`{{${field}}}`}</dt>
            <dd>{fieldMeanings[field]}</dd>
          </>
        ))}
        <dt>{'{{请填：……}}'}</dt>
        <dd>留给使用的人填写，没填完不能提交</dd>
      </dl>
    </section>
  );
}

function Offering({ kept }: { kept: NonNullable<TemplatePageProps['kept']> }) {
  return (
    <section class="panel stack-tight" aria-labelledby="offering-title">
      <h2 id="offering-title">{kept.active ? '停用' : '已停用'}</h2>
      <p>
        {kept.active
          ? `已使用 ${kept.uses} 次。停用后办理时不再提供，随时可以恢复。`
          : `曾使用 ${kept.uses} 次。恢复后办理时重新提供。`}
      </p>
      <form method="post" action={`/templates/${kept.id}/${kept.active ? 'retirement' : 'reinstatement'}`}>
        <Button look={kept.active ? 'danger' : 'plain'}>{kept.active ? '停用这个模板' : '恢复使用'}</Button>
      </form>
    </section>
  );
}

/** A template to be written or rewritten, with the fields that it may use. */
export function TemplatePage({ values, errors, kept }: TemplatePageProps) {
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <div class="stack">
      <PageHead title={kept ? '修改模板' : '新增模板'}>
        <LinkButton href="/templates">返回模板列表</LinkButton>
      </PageHead>
      <ErrorSummary errors={errors} />
      <div class="beside">
        <form class="form panel" method="post" action={kept ? `/templates/${kept.id}` : '/templates'} novalidate>
          {kept ? <input type="hidden" name="seen" value={String(kept.seenAt)} /> : null}
          <Select
            name="act"
            label="用在哪一步"
            need="required"
            blank="请选择"
            options={templateActs.map((value) => ({ value, name: commandNames[value] }))}
            value={values.act}
            error={errorOf('act')}
          />
          <TextField
            name="matter"
            label="归口事项代码"
            hint="两位是门类、四位是小类、六位是事项，如 0201；空着就用于所有事项。"
            need="optional"
            value={values.matter}
            error={errorOf('matter')}
            inputmode="numeric"
            autocomplete="off"
          />
          <TextField
            name="title"
            label="名称"
            hint={`选模板时看到的，${TITLE_LIMIT} 字以内。`}
            need="required"
            value={values.title}
            error={errorOf('title')}
            autocomplete="off"
          />
          <TextArea
            name="body"
            label="正文"
            hint="诉求人会看到。语句要完整、客气、准确。"
            need="required"
            rows={12}
            value={values.body}
            error={errorOf('body')}
            maxlength={BODY_LIMIT}
          />
          <div class="actions">
            <Button look="primary">保存模板</Button>
          </div>
        </form>
        <div class="stack">
          <FieldHelp />
          {kept ? <Offering kept={kept} /> : null}
        </div>
      </div>
    </div>
  );
}
