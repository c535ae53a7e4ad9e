/** 分开办理的各件: number and query code of each, as a receipt gives them. Nothing when there are none. */
export function SplitParts({ parts }: { parts: { number: string; code: string }[] }) {
  if (parts.length === 0) return null;
  return (
    <section class="panel stack-tight" aria-labelledby="parts-title">
      <h2 id="parts-title">分开办理的 {parts.length} 件</h2>
      <p>每件有自己的编号和查询码，可分别查询、催办和评价。请截图保存。</p>
      <ul class="stack-tight">
        {parts.map(({ number, code }) => (
          <li>
            <a href={`/progress?number=${number}`}>
              编号 <span class="number">{number}</span>
            </a>
            ，查询码{' '}
            <strong class="number">
              {code.slice(0, 4)} {code.slice(4)}
            </strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
