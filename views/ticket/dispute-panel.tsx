import { lightOf, remainingSentence } from '../../src/domain/deadline/clock.ts';
import { type Dispute, precedentId, type Statement } from '../../src/domain/dispute/dispute.ts';
import { returnReasonNames } from '../../src/domain/ticket/return-reason.ts';
import type { ReturnRequest } from '../../src/domain/ticket/state.ts';
import { Attachments } from '../parts/attachments.tsx';
import { Light } from '../parts/light.tsx';
import { Moment } from '../parts/moment.tsx';
import { SimilarPrecedents } from '../precedents/similar-precedents.tsx';
import { ClockLine } from './clock-line.tsx';
import { RulingFacts } from './ruling-facts.tsx';
import { filesOf, type TicketView } from './ticket-view.ts';

type Side = { title: string; unit: string; words: Statement[]; asked: ReturnRequest | null };

/** The return that led to the dispute, whose words are the holder's first. */
const askedBefore = ({ ticket }: TicketView, { openedAt, holder }: Dispute): ReturnRequest | null =>
  ticket.returns.findLast(
    ({ at, unit, unitName }) => at <= openedAt && (unit === holder.code || unitName === holder.unit),
  ) ?? null;

const sidesOf = (view: TicketView, dispute: Dispute): Side[] => {
  const { holder, named, statements } = dispute;
  const ofNamed = ({ unit }: Statement): boolean => unit !== null && unit === named?.code;
  return [
    {
      title: dispute.ruling ? '争议时的主办单位' : '现主办单位',
      unit: holder.unit,
      words: statements.filter((said) => said.unit !== null && !ofNamed(said)),
      asked: askedBefore(view, dispute),
    },
    {
      title: '被认为应当办理的单位',
      unit: named?.unit ?? '没有指明',
      words: statements.filter(ofNamed),
      asked: null,
    },
  ];
};

function Words({ view, said }: { view: TicketView; said: Statement }) {
  return (
    <li class="stack-tight">
      <p class="quiet small">
        {said.by} <Moment at={said.at} now={view.now} />
        {said.clause === '' ? '' : ` · 依据 ${said.clause}`}
      </p>
      <p class="prose">{said.text}</p>
      <Attachments attachments={filesOf(view.ticket.number, said.evidence)} />
    </li>
  );
}

function Asked({ view, asked }: { view: TicketView; asked: ReturnRequest }) {
  return (
    <li class="stack-tight">
      <p class="quiet small">
        {asked.by} <Moment at={asked.at} now={view.now} /> · 退单申请：{returnReasonNames[asked.reason]}，依据{' '}
        {asked.clause}
      </p>
      <p class="prose">{asked.explanation}</p>
      <Attachments attachments={filesOf(view.ticket.number, asked.evidence)} />
      {asked.outcome === 'refused' ? <p class="quiet small">派单员不同意：{asked.decisionNote}</p> : null}
    </li>
  );
}

function OneSide({ view, side }: { view: TicketView; side: Side }) {
  const { title, unit, words, asked } = side;
  return (
    <section class="dispute-side" aria-label={`${title}：${unit}`}>
      <h3>
        <span class="quiet">{title}</span> {unit}
      </h3>
      {words.length === 0 && asked === null ? (
        <p class="quiet">还没有提交陈述。</p>
      ) : (
        <ul class="stack">
          {asked ? <Asked view={view} asked={asked} /> : null}
          {words.map((said) => (
            <Words view={view} said={said} />
          ))}
        </ul>
      )}
    </section>
  );
}

function OneDispute({ view, dispute, nth }: { view: TicketView; dispute: Dispute; nth: number }) {
  const { ticket, now, timekeeping, precedents } = view;
  const { ruling, clock } = dispute;
  const hotline = dispute.statements.filter(({ unit }) => unit === null);
  return (
    <section class="panel stack dispute" aria-labelledby={`dispute-${nth}-title`}>
      <h2 id={`dispute-${nth}-title`}>{ruling ? '争议与裁定' : '争议裁定中'}</h2>
      {ruling ? (
        <>
          <RulingFacts ruling={ruling} id={precedentId(ticket.number, nth)} now={now} />
          <p>
            裁定用时：
            <Light colour={lightOf(timekeeping, clock, now)} remaining={remainingSentence(timekeeping, clock, now)} />
          </p>
        </>
      ) : (
        <ClockLine view={view} clock={clock} />
      )}
      <p class="quiet">
        {dispute.openedBy} <Moment at={dispute.openedAt} now={now} /> 提请裁定。
        {ruling ? '' : '双方都可以补充陈述和证据；裁定前办理时限照常计算。'}
      </p>
      {hotline.length > 0 ? (
        <ul class="stack-tight" aria-label="热线的说明">
          {hotline.map((said) => (
            <Words view={view} said={said} />
          ))}
        </ul>
      ) : null}
      <div class="dispute-sides">
        {sidesOf(view, dispute).map((side) => (
          <OneSide view={view} side={side} />
        ))}
      </div>
      {ruling ? null : <SimilarPrecedents precedents={precedents} now={now} title={<h3>裁定先例</h3>} />}
    </section>
  );
}

/** 争议: what both bodies say, side by side, until when it has to be ruled, and the ruling. Nothing where there was none. */
export function DisputePanel({ view }: { view: TicketView }) {
  return (
    <>
      {view.ticket.disputes.map((dispute, index) => (
        <OneDispute view={view} dispute={dispute} nth={index + 1} />
      ))}
    </>
  );
}
