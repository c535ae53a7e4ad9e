import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { Button } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { Notice } from '../parts/notice.tsx';
import { ContactFields } from './contact-fields.tsx';

export type ContactPageProps = {
  frame: Omit<WorkFrameProps, 'title' | 'children'>;
  values: { mobile: string; mail: string };
  errors: FieldError[];
  /** What has just been done, as a sentence. */
  done: string | null;
};

/** 提醒方式: where urgent notices reach the person outside this page. */
export function ContactPage({ frame, values, errors, done }: ContactPageProps) {
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  return (
    <WorkFrame {...frame} title="提醒方式">
      <PageHead title="提醒方式" />
      <div class="stack narrow">
        {done ? <Notice tone="success" title={done} /> : null}
        <ErrorSummary errors={errors} />
        <form class="form panel" method="post" action="/account/contact" novalidate>
          <p class="quiet">
            所有提醒都在本系统的“提醒”页。特急派单、超期、挂牌和约谈督办这样的紧急提醒，还可以发到您的手机和邮箱。
          </p>
          <ContactFields values={values} errorOf={errorOf} />
          <div class="actions">
            <Button look="primary">保存</Button>
          </div>
        </form>
      </div>
    </WorkFrame>
  );
}
