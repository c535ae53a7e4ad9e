import type { Instant } from '../../src/domain/instant.ts';
import type { KnowledgeReference } from '../../src/domain/knowledge/entry.ts';
import type { CommandType } from '../../src/domain/ticket/transitions.ts';
import { PageHead } from '../layout/page-head.tsx';
import { WorkFrame, type WorkFrameProps } from '../layout/work-frame.tsx';
import { LinkButton } from '../parts/button.tsx';
import { Moment } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { knowledgeWords } from '../ticket/knowledge-words.ts';
import { FirstWords, type FirstWordsOf, mustSayFirst } from './first-words.tsx';

type NextAct = { command: CommandType; href: string; name: string };

export type RegisteredPageProps = Omit<WorkFrameProps, 'title' | 'children'> & {
  number: string;
  /** 查询码 with a space in the middle, as it is read out. */
  code: string;
  title: string;
  registeredAt: Instant;
  /** The body that the router names first; null when none. */
  suggested: string | null;
  /** Already sent to that body by automatic dispatch. */
  dispatched: boolean;
  confidential: boolean;
  /** What must be said to the caller first, if anything; null when the router said nothing. */
  first: FirstWordsOf | null;
  repeated: boolean;
  /** The ticket that it follows. */
  mergedInto: string | null;
  /** Why it does not follow the one that was chosen; null when that was not asked or is done. */
  notMerged: string | null;
  /** The answer with which it was closed at once. */
  answered: { text: string; knowledge?: KnowledgeReference } | null;
  /** Why it stays open although it was to be answered. */
  notAnswered: string | null;
  /** Why its call does not show it. */
  notAttached: string | null;
  /** What this person may do next, the likely one first. */
  acts: NextAct[];
  now: Instant;
};

const nextWords = (dispatched: boolean, atOnce: boolean, mergedInto: string | null): string => {
  if (mergedInto !== null) return '不用再做什么，答复随并入的工单告知来电人。';
  if (dispatched) return '已自动派单，承办单位签收后办理。';
  if (atOnce) return '请先按上面的提示处理；工单同时在派单员的待派单队列中。';
  return '不用再做什么，工单已在派单员的待派单队列中。能当场处理的，请选择：';
};

/** 已登记: number and query code to read out; the code stands on no other page. */
export function RegisteredPage(props: RegisteredPageProps) {
  const {
    number,
    code,
    title,
    registeredAt,
    suggested,
    dispatched,
    confidential,
    first,
    repeated,
    mergedInto,
    notMerged,
    answered,
    notAnswered,
    notAttached,
    acts,
    now,
    ...frame
  } = props;
  const heading = answered ? '已登记并办结' : '已登记';
  const atOnce = first !== null && mustSayFirst(first) && !dispatched;
  const transfer = atOnce ? acts.find(({ command }) => command === 'Redirect') : undefined;
  return (
    <WorkFrame {...frame} title={heading}>
      <PageHead title={heading} />
      <div class="stack">
        {first ? <FirstWords answer={first} /> : null}
        {notMerged ? <Notice tone="warning" title={`已登记，但没有并入：${notMerged}`} /> : null}
        {notAnswered ? (
          <Notice tone="warning" title={`已登记，但没有办结：${notAnswered}`}>
            工单仍待处理，可在工单页再次直接答复。
          </Notice>
        ) : null}
        {notAttached ? <Notice tone="warning" title={`已登记，但没有关联到通话：${notAttached}`} /> : null}
        {repeated ? <Notice title="这份登记刚才已经保存，没有重复登记。" /> : null}
        <section class="panel stack" data-draft-done="seat-intake">
          <p>请把编号和查询码读给来电人，查询进度、催办和评价都要用到。查询码只在这一页显示。</p>
          <div class="read-outs">
            <div>
              <p class="quiet">工单编号</p>
              <p class="read-out number">{number}</p>
            </div>
            <div>
              <p class="quiet">查询码</p>
              <p class="read-out number">{code}</p>
            </div>
          </div>
          <dl class="facts">
            <dt>标题</dt>
            <dd>
              {confidential ? <strong>【保密】</strong> : null}
              {title}
            </dd>
            <dt>登记时间</dt>
            <dd>
              <Moment at={registeredAt} now={now} />
            </dd>
            {answered ? (
              <>
                <dt>已直接答复</dt>
                <dd class="prose">{answered.text}</dd>
                {answered.knowledge ? (
                  <>
                    <dt>依据</dt>
                    <dd>知识条目{knowledgeWords(answered.knowledge)}</dd>
                  </>
                ) : null}
              </>
            ) : mergedInto ? (
              <>
                <dt>已并入</dt>
                <dd>
                  <a href={`/tickets/${mergedInto}`} class="number">
                    {mergedInto}
                  </a>
                </dd>
              </>
            ) : (
              <>
                <dt>{dispatched ? '已派给' : '建议归口'}</dt>
                <dd>{suggested ?? '还不能判断，由派单员确定'}</dd>
              </>
            )}
          </dl>
        </section>
        <section class="stack-tight" aria-labelledby="next-acts">
          <h2 id="next-acts">接下来</h2>
          <p>
            {answered
              ? '已办结，不用再做什么。来电人凭编号和查询码能看到答复，也可以评价。'
              : nextWords(dispatched, atOnce, mergedInto)}
          </p>
          <div class="button-row">
            {transfer ? (
              <LinkButton href={transfer.href} look="primary" focused>
                {transfer.name}
              </LinkButton>
            ) : null}
            <LinkButton href="/seat/intake" look={transfer ? 'plain' : 'primary'} shortcut="n" focused={!transfer}>
              再登一件
            </LinkButton>
            {acts
              .filter((act) => act !== transfer)
              .map((act) => (
                <LinkButton href={act.href}>{act.name}</LinkButton>
              ))}
            <LinkButton href={`/tickets/${number}`}>查看工单</LinkButton>
          </div>
        </section>
      </div>
    </WorkFrame>
  );
}
