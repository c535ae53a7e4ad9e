import type { Context } from 'hono';
import type { AppealPanelProps } from '../../../views/dispatch/appeal-panel.tsx';
import type { Layer } from '../../../views/dispatch/lit-text.tsx';
import type { LightProps } from '../../../views/parts/light.tsx';
import type { Installation } from '../../commands/installation.ts';
import { channelNames } from '../../domain/appeal/channel.ts';
import { routedText, spansInText } from '../../domain/appeal/routed-text.ts';
import { lightOf, remainingSentence } from '../../domain/deadline/clock.ts';
import { toBeAnswered } from '../../domain/demand/demand.ts';
import type { Instant } from '../../domain/instant.ts';
import { maskName, maskPhone } from '../../domain/privacy/mask.ts';
import type { Reason } from '../../domain/routing/answer.ts';
import { runningClock } from '../../domain/ticket/running-clock.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import type { Env } from '../env.ts';
import { similarPrecedents } from '../precedents/similar.ts';
import { mergeable } from './merging.ts';
import { placeDoubt, sourceWords } from './place.ts';
import { alikeBefore } from './similar.ts';

const layerNames = ['1', '2', '3', '4', '5'] as const;
const wordsOf = (because: readonly Reason[]) => because.flatMap((reason) => reason.words);

/** What may be lit in an appeal: the words of each candidate, of the place, and of a proposal to redirect or decline. */
const layersOf = ({ routing }: Ticket): Layer[] => {
  if (!routing) return [];
  const proposes = routing.decision === 'redirect' || routing.decision === 'decline';
  return [
    ...routing.candidates.flatMap(({ because }, index) => {
      const by = layerNames[index];
      return by ? [{ by, spans: wordsOf(because) }] : [];
    }),
    { by: 'place', spans: routing.division?.words ?? [] },
    { by: 'proposal', spans: proposes ? wordsOf(routing.because) : [] },
  ];
};

/** The router's offsets as they lie in the title and in the text; those in the address are left out. */
const litParts = (ticket: Ticket): Pick<AppealPanelProps, 'title' | 'text'> => {
  const { appeal } = ticket;
  const layers = layersOf(ticket);
  const routed = routedText(appeal).title?.length ?? 0;
  const plain = (layer: Layer) => layer.spans.map(({ start, end }) => ({ start, end, text: '' }));
  return {
    title: {
      text: appeal.title,
      layers: layers.map((layer) => ({ by: layer.by, spans: layer.spans.filter(({ end }) => end <= routed) })),
    },
    text: {
      text: appeal.text,
      layers: layers.map((layer) => ({ by: layer.by, spans: spansInText(appeal, plain(layer)) })),
    },
  };
};

/** The light of what a ticket waits for; null where nothing is timed. */
export const lightOfTicket = ({ timekeeping }: Installation, ticket: Ticket, now: Instant): LightProps | null => {
  const clock = runningClock(ticket);
  return clock && { colour: lightOf(timekeeping, clock, now), remaining: remainingSentence(timekeeping, clock, now) };
};

/**
 * The appeal as the dispatcher reads it; name and number stay masked, the place is needed whole to decide. Words are
 * lit for the bodies of `routed`: the same ticket, or as it were at another place.
 */
export const appealPanel = async (
  c: Context<Env>,
  ticket: Ticket,
  { routed, order, arrived, notMerged }: { routed: Ticket; order: string; arrived: boolean; notMerged: string | null },
): Promise<AppealPanelProps> => {
  const { installation, now } = c.var;
  const { appeal, routing } = ticket;
  const moved = routed !== ticket;
  const found = routing?.division;
  return {
    number: ticket.number,
    version: ticket.version,
    ...litParts(routed),
    light: lightOfTicket(installation, ticket, now),
    address: appeal.place.address,
    place: ticket.place && {
      name: ticket.place.name,
      source: found?.code === ticket.place.code ? sourceWords(found) : '',
    },
    doubt: ticket.state === 'registered' && !moved ? placeDoubt(installation, ticket) : null,
    order,
    arrived,
    channel: channelNames[appeal.channel],
    kind: ticket.kind,
    citizen: [maskName(appeal.citizen.name), maskPhone(appeal.citizen.phone)].filter((word) => word !== '').join(' '),
    confidential: appeal.confidential,
    attachments: appeal.attachments.length,
    details: appeal.details,
    demands: toBeAnswered(ticket.demands).map(({ text }) => text),
    registeredAt: ticket.registeredAt,
    now,
    returns: ticket.returns
      .filter(({ outcome }) => outcome === 'approved')
      .map(({ unitName, explanation }) => ({ unitName, explanation })),
    duplicates: await mergeable(c, ticket),
    notMerged,
    precedents: similarPrecedents(installation, routed),
    waits: ticket.state === 'registered',
    similar: await alikeBefore(c, routed),
  };
};
