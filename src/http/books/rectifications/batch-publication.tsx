import type { Context } from 'hono';
import { Hono } from 'hono';
import {
  type BatchLine,
  BatchPublicationPage,
} from '../../../../views/books/rectifications/batch-publication-page.tsx';
import { WorkFrame } from '../../../../views/layout/work-frame.tsx';
import { act } from '../../../commands/act.ts';
import { DAY } from '../../../domain/instant.ts';
import { draftOf } from '../../../domain/rectification/public-draft.ts';
import { isRefusal } from '../../../domain/refusal.ts';
import { ledgerPage } from '../../../store/rectification-ledger.ts';
import { findTicket } from '../../../store/tickets.ts';
import type { Env } from '../../env.ts';
import { type FormInput, formInput } from '../../form.ts';
import { frameOf } from '../../frame.ts';
import { only, signedIn } from '../../middleware/signed-in.ts';
import { blindFor } from '../blind-for.ts';
import { lineOfEntry } from './ledger-lines.ts';

const MOST = 20;
const PATH = '/books/rectifications/publications';
/** Cases of the last two years; older ones are found in the ledger. */
const REACH = 730 * DAY;

/** The closed cases that wait to be published, each with its ticket's words and a first proposal. */
const waitingLines = async (c: Context<Env>): Promise<BatchLine[]> => {
  const { installation, scope, now, person } = c.var;
  const { store } = installation;
  const question = {
    scope,
    part: 'unpublished',
    unit: null,
    from: now - REACH,
    now,
    blindFor: blindFor(person),
  } as const;
  const { entries } = await ledgerPage(store, question, { size: MOST });
  const lines: BatchLine[] = [];
  for (const entry of entries) {
    const ticket = await findTicket(store, scope, entry.ticket);
    const current = ticket?.cases.find(({ id }) => id === entry.id);
    if (!ticket || !current) continue;
    lines.push({
      ...lineOfEntry(entry, now),
      version: ticket.version,
      said: ticket.appeal.text,
      words: current.review.words,
      feedback: current.feedback.at(-1)?.text ?? '',
      draft: draftOf(ticket, current),
      fault: null,
      chosen: false,
    });
  }
  return lines;
};

const publishOne = async (c: Context<Env>, form: FormInput, line: BatchLine) => {
  const { installation, actor, scope } = c.var;
  return act(installation, {
    number: line.ticket,
    command: {
      type: 'PublishCase',
      case: line.id,
      problem: form.text(`problem-${line.id}`).trim(),
      result: form.text(`result-${line.id}`).trim(),
    },
    actor,
    scope,
    seenVersion: Number(form.text(`version-${line.id}`)) || 0,
  });
};

/** What was typed stays with the cases that could not be published. */
const typedInto = (line: BatchLine, form: FormInput, chosen: boolean, fault: string | null): BatchLine => ({
  ...line,
  draft: { problem: form.text(`problem-${line.id}`), result: form.text(`result-${line.id}`) },
  chosen,
  fault,
});

const page = async (
  c: Context<Env>,
  lines: BatchLine[],
  done: number | null,
  nothingChosen: boolean,
  status: 200 | 422,
) =>
  c.html(
    <WorkFrame {...(await frameOf(c))} title="批量审看公开">
      <BatchPublicationPage lines={lines} action={PATH} done={done} nothingChosen={nothingChosen} now={c.var.now} />
    </WorkFrame>,
    status,
  );

/** 批量审看公开: a supervisor redacts several closed cases and publishes those that are ticked; each is an act of its own ticket. */
export const batchPublication = new Hono<Env>();
batchPublication.use(PATH, signedIn, only('supervisor'));

batchPublication.get(PATH, async (c) => {
  const done = /^\d{1,3}$/u.exec(c.req.query('done') ?? '');
  return page(c, await waitingLines(c), done ? Number(done[0]) : null, false, 200);
});

batchPublication.post(PATH, async (c) => {
  const form = formInput(await c.req.parseBody({ all: true }));
  const chosen = new Set(form.texts('case'));
  const lines = await waitingLines(c);
  if (!lines.some(({ id }) => chosen.has(id))) {
    const kept = lines.map((line) =>
      form.text(`version-${line.id}`) === '' ? line : typedInto(line, form, false, null),
    );
    return page(c, kept, null, true, 422);
  }
  let done = 0;
  const left: BatchLine[] = [];
  for (const line of lines) {
    if (!chosen.has(line.id)) {
      left.push(form.text(`version-${line.id}`) === '' ? line : typedInto(line, form, false, null));
      continue;
    }
    const outcome = await publishOne(c, form, line);
    if (isRefusal(outcome)) left.push(typedInto(line, form, true, outcome.sentence));
    else done += 1;
  }
  if (left.some(({ fault }) => fault !== null)) return page(c, left, done, false, 422);
  return c.redirect(`${PATH}?done=${done}`, 303);
});
