import { stateNames } from '../../src/domain/ticket/transitions.ts';
import { Light } from '../parts/light.tsx';
import type { TicketLine } from '../queue/ticket-line.ts';

export type InboxSectionProps = {
  id: string;
  name: string;
  href: string;
  waiting: number;
  yellow: number;
  red: number;
  /** The first few, in the order of the queue. */
  lines: TicketLine[];
  empty: string;
};

const lightsOf = ({ red, yellow }: Pick<InboxSectionProps, 'red' | 'yellow'>): string =>
  [red > 0 ? `已超期 ${red}` : '', yellow > 0 ? `将到期 ${yellow}` : ''].filter((words) => words !== '').join('，');

/** One pile of a unit's work: how many, how many of them are late, and the first few. */
export function InboxSection({ id, name, href, waiting, yellow, red, lines, empty }: InboxSectionProps) {
  const lights = lightsOf({ red, yellow });
  return (
    <section class="panel inbox-section" aria-labelledby={`inbox-${id}`}>
      <h2 id={`inbox-${id}`}>
        <a href={href}>{name}</a> <span class="page-count">{waiting} 件</span>
        {lights === '' ? null : <span class={red > 0 ? 'inbox-late' : 'inbox-near'}>{lights}</span>}
      </h2>
      {lines.length === 0 ? (
        <p class="quiet">{empty}</p>
      ) : (
        <ul class="inbox-lines" data-list>
          {lines.map((line) => (
            <li data-row>
              <a class="row-link" href={`/tickets/${line.number}`} title={line.title}>
                {line.title}
              </a>
              <span class="inbox-state">
                {line.light ? <Light {...line.light} /> : <span class="quiet">{stateNames[line.state]}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
      {waiting > lines.length ? (
        <p>
          <a href={href}>查看全部 {waiting} 件</a>
        </p>
      ) : null}
    </section>
  );
}
