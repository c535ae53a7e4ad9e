import { channelNames, channels } from '../../../../../src/domain/appeal/channel.ts';
import { ActForm } from '../../../../parts/act-form.tsx';
import { Select } from '../../../../parts/select.tsx';
import { TextArea } from '../../../../parts/text-area.tsx';
import type { ActProps } from '../../act-props.ts';

/** 登记再次来电: the same citizen on the same matter, while it is being handled. */
export function ContactAct({ view, fields, frame }: ActProps) {
  const count = view.ticket.contacts.length;
  return (
    <ActForm {...frame} name={count > 0 ? `登记再次来电（已有 ${count} 次）` : '登记再次来电'} send="登记">
      <TextArea
        {...fields.field('words')}
        label="诉求人补充的内容"
        hint="承办单位会看到。不另立工单，但本单的反映次数加一。"
        need="required"
        rows={3}
      />
      <Select
        {...fields.field('channel', 'phone')}
        label="渠道"
        options={channels.map((channel) => ({ value: channel, name: channelNames[channel] }))}
      />
    </ActForm>
  );
}
