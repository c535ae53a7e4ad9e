import { CitizenFrame, type CitizenFrameProps } from '../layout/citizen-frame.tsx';
import { Button } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { Notice } from '../parts/notice.tsx';
import { TextField } from '../parts/text-field.tsx';

export type LookUpPageProps = Omit<CitizenFrameProps, 'title' | 'children'> & {
  number: string;
  code: string;
  errors: FieldError[];
  /** Why the person is asked again, such as that the confirmation has run out. */
  notice?: string | undefined;
  /** Seconds until the next try is taken, when there were too many. */
  wait?: number | undefined;
};

/** 查询办理进度: asks for number and query code. */
export function LookUpPage({ number, code, errors, notice, wait, ...frame }: LookUpPageProps) {
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <CitizenFrame {...frame} title="查询办理进度">
      <h1>查询办理进度</h1>
      {notice ? <Notice title={notice} /> : null}
      {wait === undefined ? null : (
        <Notice tone="error" title="输错的次数太多，暂时不能查询。">
          请 {Math.ceil(wait / 60)} 分钟后再试。编号或查询码找不到了，请拨打 <a href="tel:12345">12345</a>
          ，报登记时留的电话号码查询。
        </Notice>
      )}
      <ErrorSummary errors={errors} />
      <form class="form" method="post" action="/progress" novalidate>
        <TextField
          name="number"
          label="工单编号"
          hint="14 位数字，如 20261123000001。"
          need="required"
          inputmode="numeric"
          autocomplete="off"
          value={number}
          error={errorOf('number')}
        />
        <TextField
          name="code"
          label="查询码"
          hint="8 位字母和数字，登记成功时显示，不分大小写。"
          need="required"
          autocomplete="off"
          value={code}
          error={errorOf('code')}
        />
        <div class="actions">
          <Button look="primary">查询</Button>
        </div>
      </form>
      <p class="quiet">
        没有编号和查询码的，请拨打 <a href="tel:12345">12345</a>，由话务员帮您查询。
      </p>
    </CitizenFrame>
  );
}
