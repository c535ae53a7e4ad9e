import { EmptyState } from '../parts/empty-state.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { type StandardFrame, StandardPage } from './standard-page.tsx';

export type BoundaryCase = {
  when: string;
  lead: string;
  because: string;
  examples: { text: string; answer: string; right: boolean }[];
};
export type ShownBoundary = { id: string; clause: string; subject: string; cases: BoundaryCase[] };

function Case({ one }: { one: BoundaryCase }) {
  const wrong = one.examples.filter((example) => !example.right);
  return (
    <li class="boundary-case stack-tight">
      <h3>
        {one.when}：{one.lead}主办
      </h3>
      <p>{one.because}</p>
      <details class="stack-tight">
        <summary>
          例句 {one.examples.length} 句
          {wrong.length > 0 ? (
            <>
              ，<StateBadge name={`${wrong.length} 句不符`} tone="trouble" />
            </>
          ) : (
            '，都相符'
          )}
        </summary>
        <ul>
          {one.examples.map(({ text, answer, right }) => (
            <li>
              {text}
              {right ? '' : `（现在归${answer}）`}
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** 界限裁定: who leads where duties border on each other, case by case. */
export function BoundariesPage({ boundaries, ...frame }: StandardFrame & { boundaries: ShownBoundary[] }) {
  return (
    <StandardPage {...frame} title="界限裁定" section="boundaries" count={boundaries.length} unit="项">
      {boundaries.length === 0 ? (
        <div class="panel">
          <EmptyState
            why="现行版本没有界限裁定。"
            advice="管理员可以在草稿里添加文件 boundaries.yaml，写明职责交界处由谁主办。"
            action={{ href: '/standard/editions', name: '看版本' }}
          />
        </div>
      ) : null}
      {boundaries.map(({ id, clause, subject, cases }) => (
        <section class="panel stack-tight" id={id} aria-labelledby={`${id}-name`}>
          <h2 id={`${id}-name`}>
            {subject} <span class="page-count">{`${id} · 条款 ${clause}`}</span>
          </h2>
          <ul class="stack-tight boundary-cases">
            {cases.map((one) => (
              <Case one={one} />
            ))}
          </ul>
        </section>
      ))}
    </StandardPage>
  );
}
