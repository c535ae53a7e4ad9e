import { CitizenFrame, type CitizenFrameProps } from '../layout/citizen-frame.tsx';
import { Button } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { FileField } from '../parts/file-field.tsx';
import { type KeptFile, KeptFiles } from '../parts/kept-files.tsx';
import { Notice } from '../parts/notice.tsx';
import { Checkbox } from '../parts/radios.tsx';
import type { Option, OptionGroup } from '../parts/select.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { TextField } from '../parts/text-field.tsx';
import { PlaceFields } from './place-fields.tsx';

/** What was typed and chosen. `key` is the submission key: one drawn form, one ticket. */
export type AppealValues = {
  key: string;
  title: string;
  text: string;
  city: string;
  county: string;
  street: string;
  address: string;
  name: string;
  phone: string;
  confidential: boolean;
  kept: KeptFile[];
};

export type AppealPageProps = Omit<CitizenFrameProps, 'title' | 'children'> & {
  values: AppealValues;
  errors: FieldError[];
  places: { fixedCity: Option | null; cities: Option[]; counties: OptionGroup[]; streets: Option[] };
  /** What happened to the form as a whole, such as that it was sent before. */
  notice?: { title: string; words: string; link?: { href: string; name: string } | undefined } | undefined;
  /** Files were chosen that could not be kept in the redrawn form. */
  filesLost?: boolean | undefined;
};

/** 我要反映问题: posts to /appeals; the button beside the county posts to /appeals/new and only draws the form again. */
export function AppealPage({ values, errors, places, notice, filesLost, ...frame }: AppealPageProps) {
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <CitizenFrame {...frame} title="我要反映问题">
      <h1>我要反映问题</h1>
      {notice ? (
        <Notice tone="warning" title={notice.title}>
          {notice.words}
          {notice.link ? <a href={notice.link.href}>{notice.link.name}</a> : null}
        </Notice>
      ) : null}
      <ErrorSummary errors={errors} />
      <form class="form" method="post" action="/appeals" enctype="multipart/form-data" novalidate data-draft="appeal">
        {/* The first button answers the Enter key: it must be the one that submits. */}
        <button hidden type="submit">
          提交
        </button>
        <input type="hidden" name="key" value={values.key} />
        <TextArea
          name="text"
          label="您要反映什么问题"
          hint="请写清楚时间、经过和您的要求。5 到 5000 字。"
          need="required"
          rows={8}
          value={values.text}
          error={errorOf('text')}
        />
        <TextField
          name="title"
          label="标题"
          hint="一句话概括。不填的，用内容的开头作标题。"
          need="optional"
          value={values.title}
          error={errorOf('title')}
          autocomplete="off"
        />
        <PlaceFields values={values} places={places} errorOf={errorOf} />
        <TextField
          name="address"
          label="详细地址"
          hint="路名、小区、门牌或附近的标志，写得越具体，越快找到负责的单位。"
          need="optional"
          value={values.address}
          error={errorOf('address')}
          autocomplete="off"
        />
        <KeptFiles files={values.kept} />
        <FileField
          name="files"
          label="图片或文件"
          hint={`最多 5 个，每个不超过 10 MB，可以是 JPG、PNG、WebP 图片或 PDF。图片里的拍摄位置会自动去掉。${filesLost ? '上次选的文件没有收下，请重新选择。' : ''}`}
          need="optional"
          multiple
          accept="image/jpeg,image/png,image/webp,application/pdf"
          error={
            errors
              .filter((error) => error.field === 'files')
              .map((error) => error.message)
              .join('') || undefined
          }
        />
        <TextField
          name="name"
          label="怎么称呼您"
          need="required"
          value={values.name}
          error={errorOf('name')}
          autocomplete="name"
        />
        <TextField
          name="phone"
          label="联系电话"
          hint="手机号码，或带区号的固定电话。办理和回访时用来联系您。"
          need="required"
          type="tel"
          inputmode="tel"
          value={values.phone}
          error={errorOf('phone')}
          autocomplete="tel"
        />
        <Checkbox
          name="confidential"
          label="请为我保密"
          hint="勾选后，承办单位看不到您的称呼和电话，由热线与您联系。不勾选的，承办单位可以直接联系您核实。"
          checked={values.confidential}
        />
        <div class="actions">
          <Button look="primary">提交</Button>
        </div>
        <p class="quiet">提交后会显示工单编号和查询码，请截图保存。</p>
      </form>
    </CitizenFrame>
  );
}
