import { ActForm } from '../../parts/act-form.tsx';
import { Select } from '../../parts/select.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import type { ActProps } from './act-props.ts';

/** 转接渠道: emergencies first, then statutory channels, then services with hotlines of their own. */
const channels: readonly (readonly [group: string, options: readonly (readonly [value: string, name: string])[]])[] = [
  [
    '紧急求助',
    [
      ['110', '110 公安报警'],
      ['119', '119 消防救援'],
      ['120', '120 医疗急救'],
      ['122', '122 交通事故'],
    ],
  ],
  [
    '法定渠道',
    [
      ['12368', '12368 诉讼服务'],
      ['12309', '12309 检察服务'],
      ['12388', '12388 纪检监察举报'],
      ['12380', '12380 组织工作举报'],
      ['信访', '信访渠道'],
      ['行政复议', '行政复议机构'],
      ['仲裁', '仲裁机构'],
      ['信息公开', '政府信息公开申请'],
    ],
  ],
  [
    '专业热线',
    [
      ['12315', '12315 消费维权'],
      ['12348', '12348 法律援助'],
      ['12393', '12393 医疗保障'],
      ['12333', '12333 人力资源和社会保障'],
      ['95598', '95598 供电服务'],
      ['外省12345', '外省 12345'],
      ['其他', '其他渠道，在说明中写明'],
    ],
  ],
];

/** 转接: another channel takes it over; the router's proposal is chosen beforehand. */
export function RedirectionAct({ view, fields, frame }: ActProps) {
  return (
    <ActForm {...frame} name="转接">
      <Select
        {...fields.field('to', view.ticket.routing?.redirectTo ?? '')}
        label="转接渠道"
        need="required"
        blank="请选择"
        options={channels.map(([name, options]) => ({
          name,
          options: options.map(([value, label]) => ({ value, name: label })),
        }))}
      />
      <TextArea {...fields.field('text')} label="转接说明" hint="写明是否已接通、由谁接手。" need="required" rows={3} />
    </ActForm>
  );
}
