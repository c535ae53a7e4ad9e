import { TextField } from '../parts/text-field.tsx';

export type ContactFieldsProps = {
  values: { mobile: string; mail: string };
  errorOf: (field: string) => string | undefined;
};

/** 手机号 and 邮箱 for urgent notices; both may be left empty. */
export function ContactFields({ values, errorOf }: ContactFieldsProps) {
  return (
    <>
      <TextField
        name="mobile"
        label="接收提醒的手机号"
        hint="只在有紧急提醒时发短信，可以留空。"
        type="tel"
        inputmode="tel"
        value={values.mobile}
        error={errorOf('mobile')}
        autocomplete="tel"
      />
      <TextField
        name="mail"
        label="接收提醒的邮箱"
        hint="只在有紧急提醒时发邮件，可以留空。"
        type="email"
        value={values.mail}
        error={errorOf('mail')}
        autocomplete="email"
      />
    </>
  );
}
