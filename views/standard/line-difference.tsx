import type { DiffLine } from '../../src/domain/edition/line-difference.ts';

const marks = { same: ' ', added: '+', removed: '−' } as const;
const words = { same: '', added: '增加', removed: '删除' } as const;

/** A file line by line: what went, what came, and some lines around. */
export function LineDifference({ path, hunks }: { path: string; hunks: (DiffLine | null)[] }) {
  return (
    <section class="stack-tight" id="lines" aria-labelledby="lines-of">
      <h2 id="lines-of">{path}</h2>
      <section class="table-box" aria-label={`${path} 的逐行差异`} tabindex={0}>
        <table class="lines">
          <caption class="unseen">逐行差异：原行号、新行号、内容</caption>
          <tbody>
            {hunks.map((line) =>
              line === null ? (
                <tr class="lines-gap">
                  <td colspan={4}>……</td>
                </tr>
              ) : (
                <tr data-kind={line.kind}>
                  <td class="lines-number">{line.before ?? ''}</td>
                  <td class="lines-number">{line.after ?? ''}</td>
                  <td class="lines-mark">
                    <span aria-hidden="true">{marks[line.kind]}</span>
                    <span class="unseen">{words[line.kind]}</span>
                  </td>
                  <td class="lines-text">{line.text}</td>
                </tr>
              ),
            )}
          </tbody>
        </table>
      </section>
    </section>
  );
}
