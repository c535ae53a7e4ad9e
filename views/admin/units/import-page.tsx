import { PageHead } from '../../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../../layout/work-frame.tsx';
import { LinkButton } from '../../parts/button.tsx';
import type { FieldError } from '../../parts/error-summary.tsx';
import { ImportForm } from '../../parts/import-form.tsx';

export type ImportPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  needed: readonly string[];
  errors: FieldError[];
};

/** 导入名录: takes a file and shows what it would do; nothing is written yet. */
export function ImportPage({ needed, errors, ...frame }: ImportPageProps) {
  return (
    <WorkFrame {...frame} title="导入名录">
      <PageHead title="导入名录">
        <LinkButton href="/admin/units">返回名录</LinkButton>
      </PageHead>
      <div class="stack">
        <ImportForm action="/admin/units/import" label="名录文件" errors={errors}>
          <li>先在名录中导出一份，照着改；原样导入不会改动任何单位。</li>
          <li>必须有的列：{needed.join('、')}。没有的列保持原样，有列而格子空着就是清空。</li>
          <li>改资料：保留“单位代码”。新增：把“单位代码”空着。</li>
          <li>撤销：填“最后一日”和“承接单位代码”。收回撤销：把两格清空。</li>
          <li>别名之间用分号隔开。</li>
          <li>上传后先看预览，确认以后才写入。</li>
        </ImportForm>
      </div>
    </WorkFrame>
  );
}
