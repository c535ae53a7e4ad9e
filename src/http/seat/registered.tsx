import type { Context } from 'hono';
import { RegisteredPage } from '../../../views/seat/registered-page.tsx';
import { queryCodeFor } from '../../commands/query-code.ts';
import { commandNames } from '../../domain/ticket/commands.ts';
import { permittedCommands } from '../../domain/ticket/permit.ts';
import { keepNowhere } from '../citizen/frame.ts';
import type { Env } from '../env.ts';
import { frameOf } from '../frame.ts';
import type { Followed } from './followed.ts';
import type { FromDesk } from './register.tsx';

const offered = ['Dispatch', 'AnswerOnTheSpot', 'Redirect'] as const;

/** What came of a form of the desk: registered in any case; why it does not follow, was not answered, or is not shown on its call. */
export type Outcome = Followed & Pick<FromDesk, 'key' | 'notAttached'> & { notAnswered: string | null };

/** The page after saving; the query code is worked out from the key again, so that a form sent twice shows the same. */
export const registeredPage = async (c: Context<Env>, outcome: Outcome) => {
  const { ticket, repeated, notMerged, notAnswered, notAttached, key } = outcome;
  const { installation, person, now } = c.var;
  const permitted = permittedCommands(ticket, person.role);
  const code = queryCodeFor(installation.secret, key);
  keepNowhere(c);
  return c.html(
    <RegisteredPage
      {...(await frameOf(c))}
      number={ticket.number}
      code={`${code.slice(0, 4)} ${code.slice(4)}`}
      title={ticket.appeal.title}
      registeredAt={ticket.registeredAt}
      suggested={ticket.lead?.unit ?? ticket.routing?.lead?.unit ?? null}
      dispatched={ticket.state === 'dispatched'}
      confidential={ticket.appeal.confidential}
      first={ticket.routing && { ...ticket.routing, urgency: ticket.urgency }}
      repeated={repeated}
      mergedInto={ticket.mergedInto}
      notMerged={notMerged}
      answered={ticket.ending?.way === 'answered' ? ticket.ending : null}
      notAnswered={notAnswered}
      notAttached={notAttached}
      acts={offered
        .filter((command) => permitted.includes(command))
        .map((command) => ({ command, href: `/tickets/${ticket.number}#act-${command}`, name: commandNames[command] }))}
      now={now}
    />,
  );
};
