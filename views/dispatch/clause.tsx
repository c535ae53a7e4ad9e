/** 条款全文 as the panel shows it on demand: names only, nothing to look up. */
export type ClauseText = {
  clause: string;
  code: string;
  path: readonly [string, string, string];
  lead: string;
  assist: readonly string[];
  level: string;
  deadline: string;
  basis: string;
  boundaries: readonly BoundaryText[];
};

/** 界限裁定 that touches a function; `ours` are the cases in which that function leads. */
export type BoundaryText = {
  clause: string;
  subject: string;
  cases: readonly { when: string; lead: string; because: string; ours: boolean }[];
};

function Boundary({ boundary }: { boundary: BoundaryText }) {
  return (
    <details class="boundary">
      <summary>
        {boundary.subject}
        <span class="quiet">（{boundary.clause}）</span>
      </summary>
      <ul class="boundary-cases">
        {boundary.cases.map(({ when, lead, because, ours }) => (
          <li>
            {when}：{ours ? <strong>{lead}</strong> : lead}
            {because === '' ? null : <span class="quiet">。{because}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A clause that opens in place: who leads and helps, how long it may take, on what ground, and where its duties end. Works without script. */
export function Clause({ text }: { text: ClauseText }) {
  return (
    <details class="clause">
      <summary>
        看条款 {text.clause}
        <span class="unseen">“{text.path[2]}”</span>
      </summary>
      <dl class="facts clause-facts">
        <dt>归口事项</dt>
        <dd>
          {text.path.join(' › ')} <span class="number quiet">{text.code}</span>
        </dd>
        <dt>主办</dt>
        <dd>{text.lead}</dd>
        <dt>协办</dt>
        <dd>{text.assist.length === 0 ? '无' : text.assist.join('、')}</dd>
        <dt>办理层级</dt>
        <dd>{text.level}</dd>
        <dt>时限类别</dt>
        <dd>{text.deadline}</dd>
        <dt>依据</dt>
        <dd>{text.basis === '' ? '条款未写明依据' : text.basis}</dd>
        <dt>界限裁定</dt>
        <dd>
          {text.boundaries.length === 0
            ? '没有涉及主办职能的界限裁定。'
            : text.boundaries.map((boundary) => <Boundary boundary={boundary} />)}
        </dd>
      </dl>
    </details>
  );
}
