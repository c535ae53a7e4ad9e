/** What a template may leave to be filled in from the ticket, written {{诉求人称呼}}. */
export const templateFields = ['诉求人称呼', '事项', '地点', '单位', '受理时间', '工单编号', '到期时间'] as const;
export type TemplateField = (typeof templateFields)[number];

/** What each field becomes, for those who write templates. */
export const fieldMeanings: Record<TemplateField, string> = {
  诉求人称呼: '姓加“先生/女士”；没留姓名或要求保密的写“诉求人”',
  事项: '归口事项的名称',
  地点: '发生地的名称',
  单位: '主办单位；还没派单时是热线',
  受理时间: '登记的日期和时间',
  工单编号: '工单编号',
  到期时间: '正在计时的时限；没有计时的时候填不上',
};

/** Everything between double braces, also what is no field. */
const OPEN_FIELD = /\{\{([^{}]*)\}\}/gu;

const isField = (word: string): word is TemplateField => templateFields.some((field) => field === word);

/** The names between double braces in a text, each once. */
export const openFieldsOf = (text: string): string[] => [
  ...new Set([...text.matchAll(OPEN_FIELD)].map(([, name = '']) => name.trim())),
];

/** {{请填：核查到的情况}}: a gap for a person, which no ticket fills. */
const isGap = (word: string): boolean => /^请填[：:]./u.test(word);

/** Names between double braces that are neither fields nor gaps for a person. */
export const unknownFieldsOf = (text: string): string[] =>
  openFieldsOf(text).filter((name) => !isField(name) && !isGap(name));

/** A text without its fields has no braces left over: one too many or too few is a slip. */
export const hasStrayBraces = (text: string): boolean => /\{\{|\}\}/u.test(text.replaceAll(OPEN_FIELD, ''));

/** Puts values in the place of fields; those without a value stay as they are written, so that they are seen. */
export const fillFields = (text: string, values: Partial<Record<TemplateField, string>>): string =>
  text.replaceAll(OPEN_FIELD, (written, name: string) => {
    const field = name.trim();
    return (isField(field) ? values[field] : undefined) ?? written;
  });
