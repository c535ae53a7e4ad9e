import { BODY_LIMIT, type EntryWish, TITLE_LIMIT } from '../../src/domain/knowledge/check.ts';
import { PageHead } from '../layout/page-head.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { FileField } from '../parts/file-field.tsx';
import { type KeptFile, KeptFiles } from '../parts/kept-files.tsx';
import { type Option, type OptionGroup, Select } from '../parts/select.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { TextField } from '../parts/text-field.tsx';
import { RichBody } from './rich-body.tsx';

/** The body as it will look; swapped in while it is written. */
export function BodyPreview({ html }: { html: string }) {
  return html === '' ? <p class="quiet">写下正文后，这里显示它的样子。</p> : <RichBody html={html} />;
}

export type EntryFormPageProps = {
  values: EntryWish & { note: string };
  errors: FieldError[];
  files: readonly KeptFile[];
  /** The entry that is changed, with the version it was read at; null for a new one. */
  entry: { id: string; version: number; title: string } | null;
  previewHtml: string;
  matters: (Option | OptionGroup)[];
  divisions: Option[];
  /** Bodies that the person writes for; null: any, by name. */
  units: Option[] | null;
};

function MarksHelp() {
  return (
    <section class="panel" aria-labelledby="marks-title">
      <h2 id="marks-title">怎样写正文</h2>
      <dl class="facts">
        <dt># 标题</dt>
        <dd>小标题</dd>
        <dt>- 一项</dt>
        <dd>列表；1. 开头的是有序列表</dd>
        <dt>| 甲 | 乙 |</dt>
        <dd>表格的一行</dd>
        <dt>**重点**</dt>
        <dd>加重</dd>
        <dt>[文字](网址)</dt>
        <dd>链接，网址以 https:// 开头；电话写 [12345](tel:12345)</dd>
      </dl>
      <p class="quiet">空一行另起一段。可以直接从 Word 或网页粘贴，标题、列表和表格会保留，字体和颜色会去掉。</p>
    </section>
  );
}

/** A new entry, or the next version of one. */
export function EntryFormPage(props: EntryFormPageProps) {
  const { values, errors, files, entry, previewHtml, matters, divisions, units } = props;
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <div class="stack">
      <PageHead title={entry ? `修改 ${entry.title}` : '新增条目'}>
        <LinkButton href={entry ? `/knowledge/${entry.id}` : '/knowledge'}>不保存，返回</LinkButton>
      </PageHead>
      <ErrorSummary errors={errors} />
      <div class="beside">
        <form
          class="form panel"
          method="post"
          action={entry ? `/knowledge/${entry.id}` : '/knowledge/new'}
          enctype="multipart/form-data"
          novalidate
        >
          {entry ? <input type="hidden" name="seen" value={String(entry.version)} /> : null}
          <TextField
            name="title"
            label="标题"
            hint={`写成来电人会问的话，${TITLE_LIMIT} 字以内。`}
            need="required"
            value={values.title}
            error={errorOf('title')}
            autocomplete="off"
          />
          <TextArea
            name="aliases"
            label="别名"
            hint="群众的其他说法，用顿号或换行分开。"
            need="optional"
            rows={2}
            value={values.aliases}
            error={errorOf('aliases')}
          />
          <div class="field-row">
            <Select
              name="matter"
              label="归口事项"
              need="optional"
              blank="所有事项"
              options={matters}
              value={values.matter}
              error={errorOf('matter')}
            />
            <Select
              name="division"
              label="适用地区"
              need="optional"
              blank="不限地区"
              options={divisions}
              value={values.division}
              error={errorOf('division')}
            />
          </div>
          {units === null ? (
            <TextField
              name="unit"
              label="维护单位"
              hint="承办单位的全称或代码；空着由热线维护。"
              need="optional"
              value={values.unit}
              error={errorOf('unit')}
              autocomplete="off"
            />
          ) : (
            <Select name="unit" label="维护单位" options={units} value={values.unit} error={errorOf('unit')} />
          )}
          <div class="field-row">
            <TextField
              name="validFrom"
              label="生效日期"
              need="optional"
              type="date"
              value={values.validFrom}
              error={errorOf('validFrom')}
            />
            <TextField
              name="validUntil"
              label="失效日期"
              hint="有效的最后一天；空着长期有效。"
              need="optional"
              type="date"
              value={values.validUntil}
              error={errorOf('validUntil')}
            />
            <TextField
              name="reviewOn"
              label="复审日期"
              hint="到这天提醒维护的人核对。"
              need="optional"
              type="date"
              value={values.reviewOn}
              error={errorOf('reviewOn')}
            />
          </div>
          <div
            data-marks
            hx-post="/knowledge/preview"
            hx-include="#body"
            // The form around it would send its chosen files along at every pause in typing.
            hx-encoding="application/x-www-form-urlencoded"
            hx-target="#body-preview"
            hx-swap="innerHTML"
            hx-trigger="input changed delay:300ms"
            hx-sync="this:replace"
          >
            <TextArea
              name="body"
              label="正文"
              need="required"
              rows={16}
              value={values.body}
              error={errorOf('body')}
              maxlength={BODY_LIMIT}
            />
          </div>
          <TextArea
            name="sources"
            label="依据"
            hint="一行一条：法规或文件名称和条款，后面可以写网址。"
            need="optional"
            rows={3}
            value={values.sources}
            error={errorOf('sources')}
          />
          <KeptFiles files={files} />
          <FileField
            name="files"
            label="附件"
            hint="JPG、PNG、WebP 图片或 PDF，每个 10 MB 以内，最多 5 个。"
            need="optional"
            accept="image/jpeg,image/png,image/webp,.pdf"
            multiple
            error={errorOf('files')}
          />
          <label class="choice">
            <input type="checkbox" name="public" value="yes" checked={values.isPublic} />
            <span>公开：群众可以在“办事问答”里看到</span>
          </label>
          {entry ? (
            <TextField name="note" label="改了什么" need="optional" value={values.note} autocomplete="off" />
          ) : null}
          <div class="actions">
            <Button look="primary">{entry ? '保存新版本' : '保存草稿'}</Button>
          </div>
        </form>
        <div class="stack">
          <section class="panel stack-tight" aria-labelledby="preview-title">
            <h2 id="preview-title">预览</h2>
            <div id="body-preview" aria-live="polite">
              <BodyPreview html={previewHtml} />
            </div>
          </section>
          <MarksHelp />
        </div>
      </div>
    </div>
  );
}
