import { type Refusal, refuse } from '../../domain/refusal.ts';
import type { FormInput } from '../form.ts';
import { answerFaults } from '../ticket/evaluation-form.ts';

/** The questions are the telephone's; on the citizen's own page they speak to the citizen, all that is missing at once. `first` where nothing else is found. */
export const reviewFaults = (form: FormInput, first: Refusal): [Refusal, ...Refusal[]] => {
  const [found = first, ...others] = answerFaults(form).map((fault) =>
    fault.field === 'contacted' ? refuse('invalid', '请选择承办单位是否联系过您。', 'contacted') : fault,
  );
  return [found, ...others];
};
