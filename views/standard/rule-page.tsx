import { channelNames } from '../../src/domain/appeal/channel.ts';
import { kindNames } from '../../src/domain/appeal/kind.ts';
import type { Rule } from '../../src/domain/routing/standard.ts';
import { LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { type StandardFrame, StandardPage } from './standard-page.tsx';

/** A text with what it should come to and what the engine answers now. */
export type TriedText = { text: string; wanted: string; answer: string; right: boolean };

export type RulePageProps = StandardFrame & {
  rule: Rule;
  matter: { code: string; name: string; clause: string; lead: string };
  /** Conditions on citizen, manager and time in words, and names of divisions. */
  conditions: { citizen: string[]; manager: string[]; time: string[]; divisions: string[] };
  examples: TriedText[];
  counterExamples: TriedText[];
  /** In the last thirty days; null when nothing has been counted. */
  outcomes: { hits: number; corrected: number; returned: number } | null;
};

function Texts({ title, id, texts, empty }: { title: string; id: string; texts: TriedText[]; empty: string }) {
  return (
    <section class="stack-tight" aria-labelledby={id}>
      <h2 id={id}>
        {title} <span class="page-count">{texts.length} 句</span>
      </h2>
      <DataTable
        caption={title}
        rows={texts}
        rowKey={(each) => each.text}
        columns={[
          { key: 'text', title: '说法', cell: (each) => each.text, primary: true, fit: 'prose' },
          { key: 'wanted', title: '应归', cell: (each) => each.wanted, fit: 'name' },
          { key: 'answer', title: '现在的结论', cell: (each) => each.answer, fit: 'name' },
          {
            key: 'right',
            title: '是否相符',
            cell: (each) => <StateBadge name={each.right ? '相符' : '不符'} tone={each.right ? 'done' : 'trouble'} />,
          },
        ]}
        empty={{ why: empty }}
      />
    </section>
  );
}

function Conditions({ rule, conditions }: Pick<RulePageProps, 'rule' | 'conditions'>) {
  const lists: [string, string[]][] = [
    ['诉求类型', rule.kinds.map((kind) => kindNames[kind])],
    ['渠道', rule.channels.map((channel) => channelNames[channel])],
    ['限定区划', conditions.divisions],
    ['诉求人', conditions.citizen],
    ['管理者', conditions.manager],
    ['时间', conditions.time],
  ];
  const set = lists.filter(([, values]) => values.length > 0);
  return (
    <dl class="facts panel">
      <dt>用语（任一）</dt>
      <dd>{rule.words.join('、')}</dd>
      {rule.with.map((group) => (
        <>
          <dt>还须有（任一）</dt>
          <dd>{group.join('、')}</dd>
        </>
      ))}
      {rule.without.length > 0 ? (
        <>
          <dt>不得有</dt>
          <dd>{rule.without.join('、')}</dd>
        </>
      ) : null}
      <dt>份量</dt>
      <dd>{rule.weight}（1 提示，5 几乎确定）</dd>
      {set.map(([name, values]) => (
        <>
          <dt>{name}</dt>
          <dd>{values.join('、')}</dd>
        </>
      ))}
    </dl>
  );
}

function Outcomes({ outcomes }: Pick<RulePageProps, 'outcomes'>) {
  return (
    <section class="panel" aria-labelledby="rule-outcomes">
      <h2 id="rule-outcomes">近 30 天的使用</h2>
      {outcomes === null ? (
        <EmptyState
          why="近 30 天没有按这条规则提出的派单建议。"
          advice="有工单按它归口并派出后，这里显示命中、人工改派和退单的件数。"
        />
      ) : (
        <div class="figures">
          <p>
            <span class="figure-number">{outcomes.hits}</span> 件首位命中
          </p>
          <p>
            <span class="figure-number">{outcomes.corrected}</span> 件人工改派
          </p>
          <p>
            <span class="figure-number">{outcomes.returned}</span> 件被退单
          </p>
        </div>
      )}
    </section>
  );
}

/** 归口规则: its words and conditions, and what the engine makes of its examples now. */
export function RulePage({ rule, matter, conditions, examples, counterExamples, outcomes, ...frame }: RulePageProps) {
  return (
    <StandardPage
      {...frame}
      title={`规则 ${rule.id}`}
      section="catalogue"
      actions={<LinkButton href={`/standard/matters/${matter.code}`}>返回事项</LinkButton>}
    >
      <p>
        归口到{' '}
        <a href={`/standard/matters/${matter.code}`}>
          {matter.code} {matter.name}
        </a>
        ，条款 {matter.clause}，主办{matter.lead}。
      </p>
      <Conditions rule={rule} conditions={conditions} />
      <Texts title="例句" id="rule-examples" texts={examples} empty="没有例句。检查会把它列为错误。" />
      <Texts title="反例" id="rule-counter-examples" texts={counterExamples} empty="没有反例。" />
      <Outcomes outcomes={outcomes} />
    </StandardPage>
  );
}
