import { type AssistTask, owing } from '../../src/domain/assisting/assisting.ts';
import { lightOf, remainingSentence } from '../../src/domain/deadline/clock.ts';
import { Attachments } from '../parts/attachments.tsx';
import { Light } from '../parts/light.tsx';
import { Moment } from '../parts/moment.tsx';
import { StateBadge } from '../parts/state-badge.tsx';
import { dutySentence } from './clock-words.ts';
import { filesOf, type TicketView } from './ticket-view.ts';

function Clock({ view, task }: { view: TicketView; task: AssistTask }) {
  const { timekeeping, now } = view;
  const { clock } = task;
  if (clock === null) return <p class="quiet">没有单独的时限。</p>;
  if (clock.stoppedAt !== null && task.replies.length === 0)
    return (
      <p class="quiet">主办单位没有等它的意见，{clock.stoppedAt > clock.dueAt ? '当时已超期' : '当时尚未到期'}。</p>
    );
  return (
    <p>
      <Light colour={lightOf(timekeeping, clock, now)} remaining={remainingSentence(timekeeping, clock, now)} />{' '}
      <span class="quiet">{clock.stoppedAt === null ? dutySentence(clock, now) : ''}</span>
    </p>
  );
}

function Task({ view, task }: { view: TicketView; task: AssistTask }) {
  const { body, replies, urges, task: asked } = task;
  const { ticket, now, viewer } = view;
  const last = urges.at(-1);
  return (
    <li class="stack-tight">
      <p>
        <strong>{body.unit}</strong>
        {body.code === viewer.unit ? '（本单位）' : ''}{' '}
        <StateBadge
          name={replies.length > 0 ? '已提交意见' : task.clock?.stoppedAt != null ? '未提交意见' : '等待意见'}
          tone={replies.length > 0 ? 'done' : 'waiting'}
        />
      </p>
      <Clock view={view} task={task} />
      {asked === '' ? null : <p>协办事项：{asked}</p>}
      {last ? (
        <p class="quiet">
          已催 {urges.length} 次，最近一次 {last.by} <Moment at={last.at} now={now} />
          {last.words === '' ? '' : `：${last.words}`}
        </p>
      ) : null}
      {replies.map(({ at, by, text, attachments }) => (
        <div class="stack-tight">
          <p class="prose">{text}</p>
          <Attachments attachments={filesOf(ticket.number, attachments)} />
          <p class="quiet">
            {by}，<Moment at={at} now={now} />
          </p>
        </div>
      ))}
    </li>
  );
}

/** 协办: each assisting unit with its clock, what is asked of it, whether it has replied, and who urged it. Nothing without any. */
export function AssistPanel({ view }: { view: TicketView }) {
  const { assisting } = view.ticket;
  if (assisting.length === 0) return null;
  const open = owing(assisting).length;
  return (
    <section class="panel stack-tight" id="assisting" aria-labelledby="assisting-title">
      <h2 id="assisting-title">
        协办
        <span class="page-count">
          {assisting.length} 个单位{open > 0 ? `，${open} 个未提交意见` : ''}
        </span>
      </h2>
      <ul class="stack plain">
        {assisting.map((task) => (
          <Task view={view} task={task} />
        ))}
      </ul>
    </section>
  );
}
