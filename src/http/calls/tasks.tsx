import type { Context } from 'hono';
import type { HandCall } from '../../../views/calls/by-hand.tsx';
import { taskStateNames } from '../../../views/calls/task-words.ts';
import { type TaskLine, TasksPage, type TasksPageProps, type TaskTried } from '../../../views/calls/tasks-page.tsx';
import { takeTask } from '../../commands/calls/take-task.ts';
import { finishTask } from '../../commands/calls/tasks.ts';
import type { CallTaskReason, CallTaskState } from '../../domain/call/call.ts';
import { taskLight, taskRemaining } from '../../domain/call/task.ts';
import { maskPhone } from '../../domain/privacy/mask.ts';
import { isRefusal } from '../../domain/refusal.ts';
import { plannedByHand } from '../../store/call-book.ts';
import { type CallTaskLine, countTasks, type TaskPlace, taskInScope, taskPage } from '../../store/call-task-list.ts';
import { readForm } from '../citizen/read-form.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import { oneOf } from '../ticket/evaluation-form.ts';
import { statusOf } from '../ticket/status.ts';

const SIZE = 50;
const PATH = '/call-tasks';
const states = Object.keys(taskStateNames) as CallTaskState[];

type HandPlan = HandCall & { task: string | null };
type Words = { state: CallTaskState; mine: boolean };

const addressOf = ({ state, mine }: Words, after: TaskPlace | null = null): string => {
  const query = new URLSearchParams();
  if (state !== 'open') query.set('state', state);
  if (mine) query.set('mine', '1');
  if (after) query.set('after', `${after.at}.${after.since}.${after.id}`);
  const said = query.toString();
  return said === '' ? PATH : `${PATH}?${said}`;
};

const readPlace = (word: string | undefined): TaskPlace | null => {
  const [, at, since, id] = /^(\d{1,15})\.(\d{1,15})\.([\w-]{1,60})$/u.exec(word ?? '') ?? [];
  return id === undefined ? null : { at: Number(at), since: Number(since), id };
};

const lineOf = (task: CallTaskLine, account: string, handCalls: readonly HandPlan[], now: number): TaskLine => {
  const times = { createdAt: task.createdAt.getTime(), dueAt: task.dueAt.getTime() };
  return {
    id: task.id,
    call: task.call,
    phone: task.phone === '' ? '未显示号码' : maskPhone(task.phone),
    reason: task.reason as CallTaskReason,
    state: task.state as CallTaskState,
    ...times,
    light: task.state === 'open' ? { colour: taskLight(times, now), remaining: taskRemaining(times, now) } : null,
    attempts: task.attempts,
    lastAttemptAt: task.lastAttemptAt?.getTime() ?? null,
    takenBy: task.accountName,
    hands: task.account === null ? 'free' : task.account === account ? 'own' : 'other',
    doneAt: task.doneAt?.getTime() ?? null,
    note: task.note,
    handCall: handCalls.find((call) => call.task === task.id) ?? null,
  };
};

const doneWords: Record<string, string> = {
  assignment: '已领取。拨打以后在这里登记结果。',
  completion: '已登记为联系上，任务完成。',
  abandonment: '已登记为不再回拨。',
};

const pageOf = async (c: Context<Env>, tried: TaskTried | null = null) => {
  const { installation, person, scope, now } = c.var;
  const { store } = installation;
  const words: Words = {
    state: oneOf(states, c.req.query('state') ?? '') ?? 'open',
    mine: c.req.query('mine') === '1',
  };
  const after = readPlace(c.req.query('after'));
  const narrowing = { state: words.state, account: words.mine ? person.account : null };
  const page = await taskPage(store, scope, narrowing, { size: SIZE, after });
  const { total, late } = await countTasks(store, scope, narrowing, now);
  const handCalls = await plannedByHand(store, person.account);
  const filters: TasksPageProps['filters'] = [
    {
      label: '状态',
      chips: states.map((state) => ({
        name: taskStateNames[state],
        href: addressOf({ ...words, state }),
        current: state === words.state,
      })),
    },
    {
      label: '领取人',
      chips: [
        { name: '全部', href: addressOf({ ...words, mine: false }), current: !words.mine },
        { name: '我领取的', href: addressOf({ ...words, mine: true }), current: words.mine },
      ],
    },
  ];
  return (
    <TasksPage
      {...(await frameOf(c, PATH))}
      total={total}
      late={words.state === 'open' ? late : 0}
      filters={filters}
      state={words.state}
      own={words.mine}
      tasks={page.tasks.map((task) => lineOf(task, person.account, handCalls, now))}
      tried={tried}
      done={doneWords[c.req.query('done') ?? ''] ?? null}
      first={after ? addressOf(words) : undefined}
      next={page.next ? addressOf(words, page.next) : undefined}
      now={now}
    />
  );
};

/** `GET /call-tasks`. */
export const taskList = async (c: Context<Env>): Promise<Response> => c.html(await pageOf(c));

type Act = 'assignment' | 'completion' | 'abandonment';

const settlingAs = { assignment: null, completion: 'done', abandonment: 'dropped' } as const;

/** `POST /call-tasks/:id/assignment | completion | abandonment`. */
export const taskAct =
  (act: Act) =>
  async (c: Context<Env>): Promise<Response> => {
    const { installation, actor, scope } = c.var;
    const task = await taskInScope(installation.store, scope, c.req.param('id') ?? '');
    if (task === null) return c.notFound();
    const note = (await readForm(c))?.text('note') ?? '';
    const as = settlingAs[act];
    const outcome =
      as === null
        ? await takeTask(installation, task, actor)
        : await finishTask(installation, { task: task.id, state: as, note, actor, scope });
    if (!isRefusal(outcome)) return c.redirect(`${PATH}?done=${act}${act === 'assignment' ? '&mine=1' : ''}`, 303);
    const tried = { task: task.id, as, note, sentence: outcome.sentence };
    return c.html(await pageOf(c, tried), statusOf(outcome.refused));
  };
