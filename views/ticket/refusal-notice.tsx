import { commandNames } from '../../src/domain/ticket/commands.ts';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { momentInWords } from '../parts/moment.tsx';
import { Notice } from '../parts/notice.tsx';
import { actFieldId } from './acts/act-fields.ts';
import { revealFieldId } from './citizen-panel.tsx';
import { offeredActs } from './offered-acts.ts';
import type { Attempt, TicketView } from './ticket-view.ts';
import { toldEvents } from './told-events.ts';

/** What happened since the version on the person's screen, in sentences. */
function Changes({ view }: { view: TicketView }) {
  const { events, seenVersion, timekeeping, now } = view;
  if (seenVersion === null || seenVersion >= events.length) return null;
  return (
    <Notice tone="warning" title="您打开页面之后，这件工单有了新的变化：">
      <ul>
        {toldEvents(events, timekeeping)
          .slice(Math.max(0, seenVersion))
          .map(({ at, who, what, body }) => (
            <li>
              {momentInWords(at, now)} {who} {what}
              {body === '' ? '' : `：${body}`}
            </li>
          ))}
      </ul>
    </Notice>
  );
}

/** Fields that hold no words of a person. */
const wordless = new Set(
  'version q search kept order lead assist kind urgency place matter reached to way unit template insert'.split(' '),
);
const chosen = /^demand-\d+-outcome$/u;
/** What a choice sends, such as `not-our-duty` or `traffic-police@420302`: means nothing to who reads it. */
const CODE = /^[a-z][a-z0-9-]*(@[a-z0-9-]+)?$/u;

/** The words of an act that is not offered any more, so that nobody has to write them twice; its files by name. */
function KeptWords({ attempt }: { attempt: Attempt }) {
  const words = Object.entries(attempt.typed)
    .filter(([name]) => !wordless.has(name) && !chosen.test(name))
    .flatMap(([, values]) => values)
    .filter((value) => value.trim() !== '' && !CODE.test(value));
  const files = attempt.kept.map(({ name }) => name).join('、');
  if (words.length === 0 && files === '') return null;
  return (
    <Notice tone="info" title={`您刚才在“${commandNames[attempt.act]}”里填写的内容：`}>
      {words.map((value) => (
        <p class="prose">{value}</p>
      ))}
      {files === '' ? null : <p>附件：{files}</p>}
    </Notice>
  );
}

/** Why the last wish was not carried out, what changed meanwhile, and what was typed. Nothing when all went well. */
export function RefusalNotice({ view }: { view: TicketView }) {
  const { attempt, revealRefused } = view;
  const refusal = attempt?.refusal;
  const offered = attempt !== null && offeredActs(view).acts.includes(attempt.act);
  const target = attempt && refusal?.field ? actFieldId(attempt.act, refusal.field) : `act-${attempt?.act ?? ''}`;
  return (
    <>
      {attempt && refusal ? (
        <ErrorSummary
          title={`“${commandNames[attempt.act]}”没有提交成功。`}
          errors={[{ field: offered ? target : 'ticket', message: refusal.sentence }]}
        />
      ) : null}
      {revealRefused ? (
        <ErrorSummary
          title="没有显示诉求人信息。"
          errors={[
            {
              field: revealRefused.refusal.field === undefined ? 'citizen' : revealFieldId,
              message: revealRefused.refusal.sentence,
            },
          ]}
        />
      ) : null}
      <Changes view={view} />
      {attempt && refusal && !offered ? <KeptWords attempt={attempt} /> : null}
    </>
  );
}
