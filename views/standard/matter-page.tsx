import { type DeadlineClass, deadlineClassNames } from '../../src/domain/deadline/policy.ts';
import type { DivisionLevel } from '../../src/domain/directory/division.ts';
import type { Matter } from '../../src/domain/routing/standard.ts';
import { LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { type StandardFrame, StandardPage } from './standard-page.tsx';

export type RuleLine = {
  id: string;
  words: string[];
  examples: number;
  counterExamples: number;
  /** In the last thirty days, within what the person may see; null where nothing is counted yet. */
  hits: number | null;
  corrected: number | null;
};

export type BoundaryLine = { id: string; subject: string; when: string; lead: string; mine: boolean };

export type MatterPageProps = StandardFrame & {
  matter: Matter;
  lead: string;
  assist: string[];
  /** Places with a division of duties of their own, and who leads there. */
  elsewhere: { place: string; lead: string }[];
  rules: RuleLine[];
  boundaries: BoundaryLine[];
};

export const levelNames: Record<DivisionLevel, string> = {
  province: '省级',
  city: '市级',
  county: '县级',
  street: '乡镇街道',
};

const classWords: Record<DeadlineClass, string> = {
  express: `${deadlineClassNames.express}（现场即可办结）`,
  ordinary: deadlineClassNames.ordinary,
  complex: `${deadlineClassNames.complex}（须调查、鉴定或多部门办理）`,
};

function Facts({ matter, lead, assist, elsewhere }: Pick<MatterPageProps, 'matter' | 'lead' | 'assist' | 'elsewhere'>) {
  return (
    <dl class="facts panel">
      <dt>目录</dt>
      <dd>{matter.path.join(' / ')}</dd>
      <dt>条款</dt>
      <dd>{matter.clause}</dd>
      <dt>主办</dt>
      <dd>{lead}</dd>
      <dt>协办</dt>
      <dd>{assist.length === 0 ? '没有' : assist.join('、')}</dd>
      <dt>首办层级</dt>
      <dd>{levelNames[matter.level]}</dd>
      <dt>时限类别</dt>
      <dd>{classWords[matter.deadlineClass]}</dd>
      <dt>依据</dt>
      <dd>{matter.basis}</dd>
      {elsewhere.length > 0 ? (
        <>
          <dt>分工不同的地方</dt>
          <dd>{elsewhere.map(({ place, lead: other }) => `${place}由${other}主办`).join('；')}</dd>
        </>
      ) : null}
    </dl>
  );
}

function Boundaries({ boundaries }: Pick<MatterPageProps, 'boundaries'>) {
  return (
    <section class="stack-tight">
      <h2 id="matter-boundaries">涉及的界限裁定</h2>
      <DataTable
        caption="涉及的界限裁定"
        rows={boundaries}
        rowKey={(line) => `${line.id}-${line.when}`}
        columns={[
          {
            key: 'id',
            title: '编号',
            cell: (line) => <a href={`/standard/boundaries#${line.id}`}>{line.id}</a>,
            primary: true,
          },
          { key: 'subject', title: '主题', cell: (line) => line.subject },
          { key: 'when', title: '情形', cell: (line) => line.when, fit: 'grow' },
          {
            key: 'lead',
            title: '判给',
            cell: (line) => `${line.lead}${line.mine ? '（本事项主办）' : ''}`,
            fit: 'name',
          },
        ]}
        empty={{ why: '没有界限裁定涉及这个事项。' }}
      />
    </section>
  );
}

/** 归口事项: clause, bodies, basis, the rules that speak for it and the boundaries that touch it. */
export function MatterPage({ matter, lead, assist, elsewhere, rules, boundaries, ...frame }: MatterPageProps) {
  return (
    <StandardPage
      {...frame}
      title={`${matter.code} ${matter.path[2]}`}
      section="catalogue"
      actions={<LinkButton href={`/standard?field=${matter.code.slice(0, 2)}`}>返回目录</LinkButton>}
    >
      <Facts matter={matter} lead={lead} assist={assist} elsewhere={elsewhere} />
      <section class="stack-tight" aria-labelledby="matter-rules">
        <h2 id="matter-rules">
          归口规则 <span class="page-count">{rules.length} 条</span>
        </h2>
        <DataTable
          caption="归口规则"
          rows={rules}
          rowKey={(rule) => rule.id}
          href={(rule) => `/standard/rules/${encodeURIComponent(rule.id)}`}
          columns={[
            { key: 'id', title: '规则', cell: (rule) => rule.id, primary: true },
            { key: 'words', title: '用语', cell: (rule) => rule.words.join('、'), fit: 'grow' },
            { key: 'examples', title: '例句 / 反例', cell: (rule) => `${rule.examples} / ${rule.counterExamples}` },
            {
              key: 'hits',
              title: '近 30 天首位命中',
              cell: (rule) => (rule.hits === null ? '没有' : `${rule.hits} 件`),
              align: 'end',
            },
            {
              key: 'corrected',
              title: '人工改派',
              cell: (rule) => (rule.corrected === null ? '没有' : `${rule.corrected} 件`),
              align: 'end',
            },
          ]}
          empty={{ why: '这个事项没有规则，只能靠相近程度推定。', advice: '管理员可以在草稿里给它补规则。' }}
        />
      </section>
      <Boundaries boundaries={boundaries} />
    </StandardPage>
  );
}
