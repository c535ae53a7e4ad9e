import { isNode, LineCounter, parseDocument, type YAMLError } from 'yaml';
import type { z } from 'zod';
import { type Fault, faultOfIssue } from './faults.ts';

/** What a YAML file says once it is checked, and where its parts stand. */
export type ReadYaml<Value> = {
  /** Null when something is wrong. */
  value: Value | null;
  faults: Fault[];
  /** The line of a part, else of the nearest part around it; 1 is the first. */
  lineOf: (path: readonly PropertyKey[]) => number | null;
};

const written: Record<string, string> = {
  BAD_ALIAS: '引用（*）的写法有误',
  BAD_DQ_ESCAPE: '双引号里的转义写法有误',
  BAD_INDENT: '缩进有误，同一层要对齐',
  BAD_SCALAR_START: '这个符号不能打头，请给文字加上引号',
  BLOCK_AS_IMPLICIT_KEY: '冒号用得不对，文字里有冒号时请加引号',
  BLOCK_IN_FLOW: '方括号或花括号里不能换成分行写法',
  DUPLICATE_KEY: '同一个字段写了两次',
  MISSING_CHAR: '少了一个符号（引号、冒号、逗号或括号）',
  MULTILINE_IMPLICIT_KEY: '字段名不能跨行，可能少了冒号或引号',
  MULTIPLE_DOCS: '一个文件里只能有一份内容，请去掉“---”',
  TAB_AS_INDENT: '不能用制表符缩进，请改用空格',
  UNEXPECTED_TOKEN: '这里多了不该有的符号，或少了引号',
};

/** Faults of writing that are told of one file. */
const MOST = 3;

const lineIn = (fault: YAMLError, lines: LineCounter): number =>
  fault.linePos?.[0].line ?? lines.linePos(fault.pos[0]).line;

/** Reads a YAML text and checks it by a schema: faults of writing first, and only a well-written text is checked further. */
export const readYaml = <Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
): ReadYaml<z.output<Schema>> => {
  const lines = new LineCounter();
  const document = parseDocument(text, { prettyErrors: true, lineCounter: lines });
  const lineOf = (path: readonly PropertyKey[]): number | null => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return document.contents?.range ? lines.linePos(document.contents.range[0]).line : 1;
  };
  const failed = (faults: Fault[]) => ({ value: null, faults, lineOf });
  if (document.errors.length > 0) {
    const found = document.errors.map((fault) => ({
      file,
      line: lineIn(fault, lines),
      sentence: `YAML 写法有误：${written[fault.code] ?? `看不懂（${fault.code}）`}`,
    }));
    // One slip makes the parser stumble on and on: one fault a line, and only the first few.
    return failed(found.filter(({ line }, at) => found.findIndex((each) => each.line === line) === at).slice(0, MOST));
  }
  let plain: unknown;
  try {
    plain = document.toJS();
  } catch {
    // References that multiply without end are refused by the parser only here.
    return failed([{ file, line: 1, sentence: 'YAML 写法有误：引用（*）太多或指向不存在的内容' }]);
  }
  const checked = schema.safeParse(plain);
  if (checked.success) return { value: checked.data, faults: [], lineOf };
  return failed(checked.error.issues.map((issue) => faultOfIssue(file, lineOf(issue.path), issue)));
};
