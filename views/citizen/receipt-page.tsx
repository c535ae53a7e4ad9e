import type { Instant } from '../../src/domain/instant.ts';
import { CitizenFrame, type CitizenFrameProps } from '../layout/citizen-frame.tsx';
import { LinkButton } from '../parts/button.tsx';
import { Moment, momentInWords } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { type Step, Steps } from '../parts/steps.tsx';

export type ReceiptPageProps = Omit<CitizenFrameProps, 'title' | 'children'> & {
  number: string;
  code: string;
  registeredAt: Instant;
  /** The body to call now, such as 110, when the words sound like an emergency; null otherwise. */
  emergency: string | null;
  /** When the reply is to be expected at the latest, reckoned from now; null when it can't be told. */
  replyBy: Instant | null;
  now: Instant;
};

const lines = [
  ['110', '报警'],
  ['119', '火警'],
  ['120', '急救'],
  ['122', '交通事故'],
] as const;

function Emergency({ to }: { to: string }) {
  const first = lines.filter(([number]) => number === to);
  const others = lines.filter(([number]) => number !== to);
  return (
    <Notice tone="public" title="您说的情况像是紧急情况，请现在就打电话，不要等候网上办理。">
      <p>
        {first.map(([number, name]) => (
          <a href={`tel:${number}`}>
            <strong>
              {name} {number}
            </strong>
          </a>
        ))}
        {first.length > 0 ? '；' : null}
        {others.map(([number, name], index) => (
          <>
            {index > 0 ? '，' : null}
            <a href={`tel:${number}`}>
              {name} {number}
            </a>
          </>
        ))}
        。
      </p>
      <p>您写的内容已经登记，工作人员会尽快查看，但不能代替报警和急救。</p>
    </Notice>
  );
}

const stepsOf = ({
  registeredAt,
  replyBy,
  now,
}: Pick<ReceiptPageProps, 'registeredAt' | 'replyBy' | 'now'>): Step[] => [
  { when: 'current', title: '已登记', at: registeredAt, words: '工作人员会看过您写的内容，确定由哪个单位办理。' },
  { when: 'next', title: '派给承办单位', words: '派单后，进度页会写明是哪个单位、什么时候前答复您。' },
  {
    when: 'next',
    title: '答复您',
    words:
      replyBy === null
        ? '承办单位会在规定的时限内答复。'
        : `按现在的情况，预计不晚于 ${momentInWords(replyBy, now)}，以派单后进度页写明的为准。`,
  },
  { when: 'next', title: '回访', words: '答复后，热线会打电话问您是否满意，您也可以在进度页评价。' },
];

/** The confirmation: number and query code to take along, and what comes next. */
export function ReceiptPage({ number, code, emergency, registeredAt, replyBy, now, ...frame }: ReceiptPageProps) {
  return (
    <CitizenFrame {...frame} title="已登记">
      {emergency === null ? null : <Emergency to={emergency} />}
      <h1>您反映的问题已登记</h1>
      <section class="receipt" aria-label="工单编号和查询码" data-draft-done="appeal">
        <p>
          工单编号
          <strong class="receipt-value">{number}</strong>
        </p>
        <p>
          查询码
          <strong class="receipt-value">
            {/* Two groups of four by a gap that isn't copied along. */}
            <span class="code-group">{code.slice(0, 4)}</span>
            <span class="code-group">{code.slice(4)}</span>
          </strong>
        </p>
        <p>
          登记时间 <Moment at={registeredAt} now={now} />
        </p>
        <p>
          <strong>请截图保存。</strong>查询进度、催办和评价都要用到这两样。查询码只在这一页显示，请不要告诉别人。
        </p>
      </section>
      <section class="stack-tight">
        <h2>接下来会怎样</h2>
        <Steps steps={stepsOf({ registeredAt, replyBy, now })} now={now} />
      </section>
      <div class="actions no-print">
        <LinkButton href={`/progress/${number}`} look="primary">
          查看办理进度
        </LinkButton>
        <LinkButton href="/">回到首页</LinkButton>
      </div>
    </CitizenFrame>
  );
}
