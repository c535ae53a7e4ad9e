/** What a form brought: texts by name (the same name may come several times) and files. */
export type FormInput = {
  text: (name: string) => string;
  texts: (name: string) => string[];
  files: (name: string) => File[];
  /** Everything typed, to draw the form again as it was. */
  typed: () => Record<string, string[]>;
};

/** A text field at most; more is cut off before anything looks at it (the longest allowed text has 5,000 characters). */
const FIELD_LIMIT = 120_000;

/** Reads what `c.req.parseBody({ all: true })` gave, each text up to `limit` characters. Empty file fields count as no file. */
export const formInput = (
  body: Record<string, string | File | (string | File)[]>,
  limit: number = FIELD_LIMIT,
): FormInput => {
  const all = (name: string): (string | File)[] => {
    const value = body[name];
    return value === undefined ? [] : Array.isArray(value) ? value : [value];
  };
  // Browsers send line breaks as CR LF; offsets and lengths count one.
  const clean = (value: string): string => value.replaceAll('\r\n', '\n').slice(0, limit).replaceAll('\u0000', '');
  const texts = (name: string): string[] =>
    all(name).flatMap((value) => (typeof value === 'string' ? [clean(value)] : []));
  return {
    texts,
    text: (name) => texts(name)[0] ?? '',
    files: (name) => all(name).flatMap((value) => (value instanceof File && value.size > 0 ? [value] : [])),
    typed: () => Object.fromEntries(Object.keys(body).map((name) => [name, texts(name)])),
  };
};
