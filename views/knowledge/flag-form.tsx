import { type FlagKind, flagKindNames } from '../../src/domain/knowledge/entry.ts';
import { WORDS_LIMIT } from '../../src/domain/knowledge/flag.ts';
import { Button } from '../parts/button.tsx';
import type { FieldError } from '../parts/error-summary.tsx';
import { Radios } from '../parts/radios.tsx';
import { TextArea } from '../parts/text-area.tsx';

export type FlagFormProps = {
  action: string;
  /** One kind alone is not asked for. */
  kinds: readonly FlagKind[];
  values: { kind: string; words: string };
  errors: FieldError[];
  heading: string;
};

/** 报告纠错: what is wrong, outdated or missing. */
export function FlagForm({ action, kinds, values, errors, heading }: FlagFormProps) {
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const [only] = kinds;
  return (
    <form class="panel form" method="post" action={action} novalidate>
      <h2>{heading}</h2>
      {kinds.length > 1 ? (
        <Radios
          name="kind"
          label="什么问题"
          need="required"
          choices={kinds.map((kind) => ({ value: kind, name: flagKindNames[kind] }))}
          value={values.kind}
          error={errorOf('kind')}
        />
      ) : (
        <input type="hidden" name="kind" value={only} />
      )}
      <TextArea
        name="words"
        label={only === 'missing' ? '来电人问的是什么' : '哪里不对，应当是什么'}
        hint="维护的人会在规定时限内答复您。不要写来电人的姓名和电话。"
        need="required"
        rows={3}
        maxlength={WORDS_LIMIT}
        value={values.words}
        error={errorOf('words')}
      />
      <div class="actions">
        <Button>提交</Button>
      </div>
    </form>
  );
}
