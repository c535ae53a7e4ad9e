import { isAllRight, type PracticeChoice, type PracticeMarks } from '../../src/domain/practice/practice.ts';
import type { Candidate, RoutingAnswer } from '../../src/domain/routing/answer.ts';
import { Clause, type ClauseText } from '../dispatch/clause.tsx';
import { litPieces } from '../dispatch/lit-text.tsx';
import { PageHead } from '../layout/page-head.tsx';
import { LinkButton } from '../parts/button.tsx';
import { DataTable } from '../parts/data-table.tsx';
import { Notice } from '../parts/notice.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { bodyWords, divisionWords, matterWords, ruleOf, sourceWords, timeWords } from './words.ts';

export type PracticeAnswerProps = {
  sequence: number;
  size: number;
  source: string;
  text: string;
  expected: { matter: string; body: string; division: string };
  chosen: PracticeChoice;
  marks: PracticeMarks;
  milliseconds: number | null;
  /** What the router says of the text now; its reasons are those of the standard. */
  routing: RoutingAnswer;
  /** The candidate of the right function, if the router names it. */
  right: Candidate | null;
  /** The candidate of what was chosen instead; null where that was right, or is no candidate. */
  instead: Candidate | null;
  clause: ClauseText | null;
  /** The sitting was drawn from an edition that is no longer in force. */
  formerEdition: string | null;
  next: { href: string; name: string };
};

type Line = { what: string; chosen: string; expected: string; right: boolean };

const linesOf = ({ expected, chosen, marks }: PracticeAnswerProps): Line[] => [
  { what: '归口事项', chosen: matterWords(chosen), expected: expected.matter, right: marks.matter },
  { what: '发生地', chosen: divisionWords(chosen), expected: expected.division, right: marks.division },
  { what: '承办单位', chosen: bodyWords(chosen), expected: expected.body, right: marks.body },
];

function Lit({ text, routing, right }: Pick<PracticeAnswerProps, 'text' | 'routing' | 'right'>) {
  const layers = [
    { by: '1' as const, spans: right?.because.flatMap(({ words }) => words) ?? [] },
    { by: 'place' as const, spans: routing.division?.words ?? [] },
  ];
  return (
    <p class="practice-text">
      {litPieces(text, layers).map((piece) =>
        piece.by.includes('1') ? (
          <mark>{piece.text}</mark>
        ) : piece.by.includes('place') ? (
          <span class="spoken" data-by="place">
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}

function Reasons({ source, routing, right, instead, clause }: PracticeAnswerProps) {
  const rule = ruleOf(source);
  return (
    <section class="panel stack-tight" aria-labelledby="practice-why">
      <h2 id="practice-why">为什么</h2>
      {rule === null ? (
        <p>这是一件已办结的工单，当时照此派出，没有退单。</p>
      ) : (
        <p>
          这是规则 <a href={`/standard/rules/${rule}`}>{rule}</a> 的
          {source.startsWith('counter:') ? '反例：字面上像这条规则，实际由别的职能主办。' : '例句。'}
        </p>
      )}
      {right ? (
        <ul class="stack-tight">
          {right.because.map(({ sentence }) => (
            <li>{sentence}</li>
          ))}
        </ul>
      ) : (
        <p class="quiet">系统按现行规范没有把正确的单位列为候选，请以条款为准。</p>
      )}
      {clause ? <Clause text={clause} /> : null}
      {instead ? (
        <p>
          <strong>为什么不是您选的：</strong>“{instead.unit}”的把握为 {Math.round(instead.probability * 100)}%。
          {instead.because.map(({ sentence }) => sentence).join('')}
        </p>
      ) : null}
      {routing.whyNotSecond === '' ? null : (
        <p>
          <strong>为什么不是第二个：</strong>
          {routing.whyNotSecond}
        </p>
      )}
    </section>
  );
}

const resultWords = ({ marks, milliseconds }: PracticeAnswerProps): string => {
  const right = Object.values(marks).filter(Boolean).length;
  const said = isAllRight(marks) ? '三项全对。' : `三项中对了 ${right} 项，错的在下面标出。`;
  return milliseconds === null ? said : `${said}用时 ${timeWords(milliseconds)}。`;
};

/** What was right and what was not, with the standard's reasons; Enter goes on. */
export function PracticeAnswerPage(props: PracticeAnswerProps) {
  const { sequence, size, source, marks, formerEdition, next } = props;
  return (
    <div class="stack">
      <PageHead title={`归口练习：第 ${sequence} 件，共 ${size} 件`}>
        <LinkButton href={next.href} look="primary" shortcut="Enter" focused>
          {next.name}
        </LinkButton>
      </PageHead>
      <Notice tone={isAllRight(marks) ? 'success' : 'warning'} title={resultWords(props)} />
      {formerEdition === null ? null : (
        <Notice
          live={false}
          title={`这次练习按归口规范 ${formerEdition} 版出题；下面的依据按现行版本显示，可能已有变化。`}
        />
      )}
      <DataTable
        caption="选择与标准答案"
        rows={linesOf(props)}
        rowKey={({ what }) => what}
        columns={[
          { key: 'what', title: '项目', cell: ({ what }) => what, primary: true },
          {
            key: 'right',
            title: '对错',
            cell: ({ right }) => <StateBadge name={right ? '对' : '错'} tone={right ? 'done' : 'trouble'} />,
          },
          { key: 'chosen', title: '您选的', cell: ({ chosen }) => chosen, fit: 'prose' },
          { key: 'expected', title: '标准答案', cell: ({ expected }) => expected, fit: 'prose' },
        ]}
        empty={{ why: '没有答案。' }}
      />
      <div class="split practice">
        <article class="panel stack-tight" aria-labelledby="practice-text">
          <h2 id="practice-text">诉求内容</h2>
          <Lit {...props} />
          <p class="quiet small">{sourceWords(source)}。底色标出条款认的用语，虚线标出地点。</p>
        </article>
        <Reasons {...props} />
      </div>
    </div>
  );
}
