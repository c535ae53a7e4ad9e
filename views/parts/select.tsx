import { controlAttributes, Field, type FieldProps } from './field.tsx';

export type Option = { value: string; name: string };
export type OptionGroup = { name: string; options: Option[] };

export type SelectProps = FieldProps & {
  options: (Option | OptionGroup)[];
  value?: string | undefined;
  /** First, empty option, such as 请选择; without it the first option is taken. */
  blank?: string | undefined;
};

/** A choice from a list that is too long for radios. Options may stand in groups. */
export function Select({ options, value, blank, ...field }: SelectProps) {
  const one = (option: Option) => (
    <option value={option.value} selected={option.value === value}>
      {option.name}
    </option>
  );
  return (
    <Field {...field}>
      <select {...controlAttributes(field)}>
        {blank === undefined ? null : <option value="">{blank}</option>}
        {options.map((option) =>
          'options' in option ? <optgroup label={option.name}>{option.options.map(one)}</optgroup> : one(option),
        )}
      </select>
    </Field>
  );
}
