import type { Block, Inline, Row } from '../../src/domain/knowledge/rich.ts';
import { blocksOfHtml } from '../../src/domain/knowledge/rich-html.ts';

function Inlines({ inlines }: { inlines: readonly Inline[] }) {
  return (
    <>
      {inlines.map((inline) => {
        if (inline.of === 'text') return inline.text;
        if (inline.of === 'break') return <br />;
        const inner = <Inlines inlines={inline.inlines} />;
        if (inline.of === 'link')
          return (
            <a href={inline.href} rel="noopener noreferrer">
              {inner}
            </a>
          );
        return inline.of === 'strong' ? <strong>{inner}</strong> : <em>{inner}</em>;
      })}
    </>
  );
}

function Table({ rows }: { rows: readonly Row[] }) {
  return (
    <div class="rich-table">
      <table>
        <tbody>
          {rows.map(({ head, cells }) => (
            <tr>
              {cells.map((inlines) =>
                head ? (
                  <th scope="col">
                    <Inlines inlines={inlines} />
                  </th>
                ) : (
                  <td>
                    <Inlines inlines={inlines} />
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BlockPart({ block }: { block: Block }) {
  if (block.of === 'table') return <Table rows={block.rows} />;
  if (block.of === 'list') {
    const items = block.items.map((inlines) => (
      <li>
        <Inlines inlines={inlines} />
      </li>
    ));
    return block.ordered ? <ol>{items}</ol> : <ul>{items}</ul>;
  }
  const inner = <Inlines inlines={block.inlines} />;
  return block.of === 'heading' ? <h3>{inner}</h3> : <p>{inner}</p>;
}

/** The body of an entry. Read into its parts and written as elements of ours: no HTML that somebody wrote ever reaches a page. */
export function RichBody({ html }: { html: string }) {
  return (
    <div class="rich">
      {blocksOfHtml(html).map((block) => (
        <BlockPart block={block} />
      ))}
    </div>
  );
}
