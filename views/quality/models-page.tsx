import type { HeldOutFigures } from '../../src/domain/classify/figures.ts';
import type { Instant } from '../../src/domain/instant.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { Button, LinkButton } from '../parts/button.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { type FilterChip, FilterChips } from '../parts/filter-chips.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { type ShownWork, WorkGoingOn } from '../standard/work-going-on.tsx';
import { type ModelLine, modelFigures, modelStateWords } from './model-figures.ts';

export type ModelsPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  tabs: FilterChip[];
  models: ModelLine[];
  csv: string;
  /** Only administrators begin to learn. */
  mayLearn: boolean;
  /** The learning that this person has begun; null when the page is only read. */
  learning: ShownWork<LearningOutcome> | null;
  now: Instant;
};

/** What came of learning. */
export type LearningOutcome =
  | { state: 'too-few'; lessons: number; fresh: number; needed: number }
  | { state: 'live' | 'refused'; reason: string };

const outcomeTitles: Record<LearningOutcome['state'], string> = {
  'too-few': '工单还不够',
  live: '学习完成，新模型已启用',
  refused: '学习完成，新模型没有启用',
};

const outcomeWords = (outcome: LearningOutcome): string => {
  if (outcome.state !== 'too-few') return outcome.reason;
  const { lessons, fresh, needed } = outcome;
  return `已办理的工单共 ${lessons} 件，可用来比较新旧模型的只有 ${fresh} 件，至少要 ${needed} 件。没有学习，仍用原来的模型；等有更多工单签收后再试。`;
};

function Figures({ candidate, live }: { candidate: HeldOutFigures; live: HeldOutFigures | null }) {
  return (
    <section class="table-box" aria-label="新模型与当时在用模型的数字" tabindex={0}>
      <table class="table">
        <caption class="unseen">在同一批留出工单上的数字</caption>
        <thead>
          <tr>
            <th scope="col">留出工单上的数字</th>
            <th scope="col" data-align="end">
              新模型
            </th>
            <th scope="col" data-align="end">
              当时在用
            </th>
          </tr>
        </thead>
        <tbody>
          {modelFigures.map(({ key, name, say }) => (
            <tr>
              <th scope="row">{name}</th>
              <td data-align="end">{say(candidate[key])}</td>
              <td data-align="end">{live === null ? '没有' : say(live[key])}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Model({ model, now }: { model: ModelLine; now: Instant }) {
  const { id, madeAt, madeBy, edition, rows, labels, state, reason, figures } = model;
  return (
    <article class="panel stack-tight" aria-labelledby={`model-${id}`}>
      <h2 id={`model-${id}`}>
        第 {id} 次学习 <span class="state">{modelStateWords(state)}</span>
      </h2>
      <dl class="facts">
        <dt>时间</dt>
        <dd>
          <Moment at={madeAt} now={now} />
        </dd>
        <dt>由谁</dt>
        <dd>{madeBy}</dd>
        <dt>学习的工单</dt>
        <dd>
          {rows} 件，{labels} 个职能
        </dd>
        <dt>规范版本</dt>
        <dd>{edition}</dd>
        <dt>{state === 'live' ? '采用理由' : '说明'}</dt>
        <dd>{reason === '' ? '没有写明' : reason}</dd>
      </dl>
      <Figures {...figures} />
    </article>
  );
}

/** 学习模型: what was learned from decided tickets, by whom, and why it was taken or not; the newest first. */
export function ModelsPage({ tabs, models, csv, mayLearn, learning, now, ...frame }: ModelsPageProps) {
  return (
    <WorkFrame {...frame} title="归口质量：学习模型">
      <PageHead title="归口质量">
        {mayLearn ? (
          <form method="post" action="/quality/models">
            <Button look="primary">立即学习</Button>
          </form>
        ) : null}
        {models.length === 0 ? null : <LinkButton href={csv}>导出表格</LinkButton>}
      </PageHead>
      <div class="stack">
        <FilterChips label="归口质量的页面" chips={tabs} />
        {learning === null ? null : (
          <div id="learning">
            <WorkGoingOn
              work={learning}
              href="/quality/models?learning=1"
              region="learning"
              doing="正在从已办理的工单学习"
            >
              {(outcome) => (
                <Notice tone={outcome.state === 'live' ? 'success' : 'info'} title={outcomeTitles[outcome.state]}>
                  <p>{outcomeWords(outcome)}</p>
                </Notice>
              )}
            </WorkGoingOn>
          </div>
        )}
        {models.length === 0 ? (
          <section class="panel">
            <EmptyState
              why="还没有学习过模型。"
              advice="现在使用随规范附带的模型。有了足够多已派单的工单，就可以从中学习；新模型须在留出的工单上不比在用的差，才会采用。"
            />
          </section>
        ) : (
          models.map((model) => <Model model={model} now={now} />)
        )}
      </div>
    </WorkFrame>
  );
}
