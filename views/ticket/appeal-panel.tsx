import { spansInText } from '../../src/domain/appeal/routed-text.ts';
import type { RoutingAnswer } from '../../src/domain/routing/answer.ts';
import { Attachments } from '../parts/attachments.tsx';
import { LinkButton } from '../parts/button.tsx';
import { Highlighted } from '../parts/highlighted.tsx';
import { AppealDetails } from './appeal-details.tsx';
import { RoutingReasons } from './routing-reasons.tsx';
import { filesOf, type TicketView, ticketHref } from './ticket-view.ts';

const wordsOf = (routing: RoutingAnswer) => [
  ...routing.because.flatMap((reason) => reason.words),
  ...(routing.candidates[0]?.because.flatMap((reason) => reason.words) ?? []),
  ...(routing.division?.words ?? []),
];

/** 诉求内容 in the citizen's words, with the words lit on which the routing spoke, the stated place and the files. */
export function AppealPanel({ view }: { view: TicketView }) {
  const { ticket, citizen, highlight } = view;
  const { routing, appeal, number } = ticket;
  const lit = highlight && routing ? spansInText(appeal, wordsOf(routing)) : [];
  const place = [view.statedDivision, citizen.address].filter((part) => part !== '').join(' ');
  return (
    <section class="panel stack-tight" id="appeal" aria-labelledby="appeal-title">
      <div class="page-head">
        <h2 id="appeal-title">诉求内容</h2>
        {routing ? (
          <LinkButton href={`${ticketHref(view, { highlight: !highlight })}#appeal`}>
            {highlight ? '收起归口依据' : '显示归口依据'}
          </LinkButton>
        ) : null}
      </div>
      <p class="prose">
        <Highlighted text={citizen.text} spans={lit} />
      </p>
      <p>
        <span class="quiet">填报地点：</span>
        {place === '' ? '未填写' : place}
      </p>
      <AppealDetails details={appeal.details} />
      <Attachments attachments={filesOf(number, appeal.attachments)} />
      {highlight && routing ? <RoutingReasons routing={routing} /> : null}
    </section>
  );
}
