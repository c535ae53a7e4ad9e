import type { Instant } from '../../src/domain/instant.ts';
import { askedBreakReasons, breakReasonNames } from '../../src/domain/seat/seat.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { ErrorSummary, type FieldError } from '../parts/error-summary.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { Checkbox, type Choice, Radios } from '../parts/radios.tsx';
import { type Option, Select } from '../parts/select.tsx';
import { TextField } from '../parts/text-field.tsx';
import { Checkboxes } from '../ticket/acts/checkboxes.tsx';
import { SeatHistory, type SeatHistoryLine } from './seat-history.tsx';
import type { SeatFormValues, SeatView } from './seat-values.ts';
import { SeatStanding } from './seats-page.tsx';

/** Everything that the page of one seat shows. */
export type SeatPageView = {
  /** Null: a new seat. */
  seat: SeatView | null;
  values: SeatFormValues;
  /** Accounts that may still get a seat; for a new one only. */
  people: Option[];
  /** Hotlines to choose from; a single one is not asked about. */
  cities: Option[];
  skills: Choice[];
  /** The reader may change it. */
  manages: boolean;
  /** The reader leads the shift and may send the seat away. */
  sends: boolean;
  sent: { state: string; reason: string };
  errors: FieldError[];
  done: string | null;
  history: SeatHistoryLine[];
  now: Instant;
};

export type SeatPageProps = { frame: Omit<WorkFrameProps, 'title' | 'children'>; view: SeatPageView };

type Errors = { errorOf: (field: string) => string | undefined };

function Settings({ page, errorOf }: { page: SeatPageView } & Errors) {
  const { seat, values, people, cities, skills } = page;
  return (
    <form class="form panel" method="post" action={seat ? `/seats/${seat.account}` : '/seats'} novalidate>
      {seat ? null : (
        <Select
          name="account"
          label="人员"
          hint="名单中是本热线接打群众电话的岗位，没有坐席的人。"
          need="required"
          options={people}
          value={values.account}
          blank="请选择"
          error={errorOf('account')}
        />
      )}
      <TextField
        name="number"
        label="工号"
        hint="3 到 6 位数字，话机用它登录，不能与别人相同。"
        need="required"
        inputmode="numeric"
        autocomplete="off"
        maxlength={6}
        value={values.number}
        error={errorOf('number')}
      />
      {cities.length > 1 ? (
        <Select name="city" label="接听的热线" options={cities} value={values.city} error={errorOf('city')} />
      ) : (
        <input type="hidden" name="city" value={cities[0]?.value ?? ''} />
      )}
      <Checkboxes
        name="skills"
        label="技能"
        hint="需要某项技能的来电先分给有这项技能的坐席。"
        choices={skills}
        values={values.skills}
      />
      <Checkbox
        name="enabled"
        label="启用"
        checked={values.enabled}
        hint="停用后不分来电，话机不能登录，通话记录保留。"
      />
      <div class="actions">
        <Button look="primary">{seat ? '保存设置' : '添加坐席'}</Button>
        <LinkButton href="/seats">返回坐席列表</LinkButton>
      </div>
    </form>
  );
}

function Sending({ page, seat, errorOf }: { page: SeatPageView; seat: SeatView } & Errors) {
  return (
    <form class="form panel" method="post" action={`/seats/${seat.account}/state`} novalidate>
      <h2>改变状态</h2>
      <p class="quiet">正在通话的，等这通电话结束后改变。本人回来后自己转为空闲。</p>
      <Radios
        name="state"
        label="置为"
        look="row"
        need="required"
        value={page.sent.state}
        error={errorOf('state')}
        choices={[
          { value: 'break', name: '小休' },
          { value: 'training', name: '培训' },
          { value: 'off', name: '离席' },
        ]}
      />
      <Select
        name="reason"
        label="小休的原因"
        blank="请选择"
        options={askedBreakReasons.map((value) => ({ value, name: breakReasonNames[value] }))}
        value={page.sent.reason}
        error={errorOf('reason')}
      />
      <div class="actions">
        <Button>改变状态</Button>
      </div>
    </form>
  );
}

/** One seat: what is set of it, its state, and who changed what; or the form for a new one. */
export function SeatPage({ frame, view }: SeatPageProps) {
  const { seat, errors, done, manages, sends, history, now } = view;
  const errorOf = (field: string): string | undefined => errors.find((error) => error.field === field)?.message;
  const title = seat ? `坐席 ${seat.number} ${seat.name}` : '添加坐席';
  return (
    <WorkFrame {...frame} title={title}>
      <PageHead title={title} />
      <div class="stack">
        {done ? <Notice tone="success" title={done} /> : null}
        <ErrorSummary errors={errors} />
        {seat ? (
          <p>
            <SeatStanding seat={seat} />{' '}
            <span class="quiet">
              <Moment at={seat.since} now={now} /> 起，{seat.place}
            </span>
          </p>
        ) : null}
        {manages ? <Settings page={view} errorOf={errorOf} /> : null}
        {seat && !manages ? (
          <p>这个坐席不归您所在的热线管理，只能查看。技能：{seat.skills.join('、') || '没有专项技能'}。</p>
        ) : null}
        {seat && manages && sends && seat.enabled ? <Sending page={view} seat={seat} errorOf={errorOf} /> : null}
        {seat ? <SeatHistory lines={history} now={now} /> : null}
      </div>
    </WorkFrame>
  );
}
