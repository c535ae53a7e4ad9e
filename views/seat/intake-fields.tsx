import { channelNames, channels } from '../../src/domain/appeal/channel.ts';
import { kindNames, kinds } from '../../src/domain/appeal/kind.ts';
import { urgencies, urgencyNames } from '../../src/domain/appeal/urgency.ts';
import { Select } from '../parts/select.tsx';
import { TextArea } from '../parts/text-area.tsx';
import { TextField } from '../parts/text-field.tsx';
import { DetailFields } from './detail-fields.tsx';
import type { IntakePageProps } from './intake-page.tsx';

export type IntakeFieldsProps = Pick<IntakePageProps, 'values' | 'places' | 'details'> & {
  errorOf: (field: string) => string | undefined;
  /** The telephone number is known already, so that the words come first. */
  autofocus: boolean;
};

/** What happened and where (`#told`, which the suggestions listen to), with the details of the matter; then kind, urgency and channel. */
export function IntakeFields({ values, places, details, errorOf, autofocus }: IntakeFieldsProps) {
  const { fixedCity, cities, counties } = places;
  return (
    <>
      <div class="form" id="told">
        <TextArea
          name="text"
          label="诉求内容"
          need="required"
          rows={6}
          shortcut="F2"
          value={values.text}
          error={errorOf('text')}
          autofocus={autofocus}
        />
        <TextField
          name="title"
          label="标题（不填用内容开头）"
          need="optional"
          value={values.title}
          error={errorOf('title')}
          autocomplete="off"
        />
        <div class="field-row">
          {fixedCity ? null : (
            <Select
              name="city"
              label="市州"
              need="required"
              blank="请选择"
              options={cities}
              value={values.city}
              error={errorOf('city')}
            />
          )}
          <Select
            name="county"
            label={fixedCity ? `${fixedCity.name}的区县` : '区县'}
            need="optional"
            blank="不清楚，或不止一处"
            options={fixedCity ? counties.flatMap((group) => group.options) : counties}
            value={values.county}
            error={errorOf('county')}
          />
          <TextField
            name="address"
            label="详细地址"
            need="optional"
            value={values.address}
            error={errorOf('address')}
            autocomplete="off"
          />
        </div>
        <DetailFields {...details} answers={values.details} errorOf={errorOf} />
      </div>
      <div class="field-row">
        <Select
          name="kind"
          label="类型"
          blank="按归口建议"
          options={kinds.map((kind) => ({ value: kind, name: kindNames[kind] }))}
          value={values.kind}
        />
        <Select
          name="urgency"
          label="紧急程度"
          blank="按归口建议"
          options={urgencies.map((urgency) => ({ value: urgency, name: urgencyNames[urgency] }))}
          value={values.urgency}
        />
        <Select
          name="channel"
          label="渠道"
          options={channels.map((channel) => ({ value: channel, name: channelNames[channel] }))}
          value={values.channel}
        />
      </div>
    </>
  );
}
