import type { Context } from 'hono';
import type { AppealPanelProps } from '../../../views/dispatch/appeal-panel.tsx';
import type { Layer } from '../../../views/dispatch/lit-text.tsx';
import { channelNames } from '../../domain/appeal/channel.ts';
import { routedText, spansInText } from '../../domain/appeal/routed-text.ts';
import { maskName, maskPhone } from '../../domain/privacy/mask.ts';
import type { PlaceReference, Reason } from '../../domain/routing/answer.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { similarTickets } from '../../store/similar-tickets.ts';
import type { Env } from '../env.ts';

const SIMILAR = 5;
const layerNames = ['1', '2', '3', '4', '5'] as const;
const sources: Record<PlaceReference['by'], string> = {
  chosen: '诉求人选择',
  text: '文中提到',
  hotline: '按受理热线推定',
};

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

/** The appeal as the dispatcher reads it; name and number stay masked, the place is needed whole to decide. */
export const appealPanel = async (c: Context<Env>, ticket: Ticket): Promise<AppealPanelProps> => {
  const { installation, scope, now } = c.var;
  const { appeal, routing } = ticket;
  const similar = await similarTickets(installation.store, scope, ticket, SIMILAR);
  const found = routing?.division;
  return {
    number: ticket.number,
    ...litParts(ticket),
    address: appeal.place.address,
    place: ticket.place && {
      name: ticket.place.name,
      source: found?.code === ticket.place.code ? sources[found.by] : '',
    },
    channel: channelNames[appeal.channel],
    kind: ticket.kind,
    citizen: [maskName(appeal.citizen.name), maskPhone(appeal.citizen.phone)].filter((word) => word !== '').join(' '),
    confidential: appeal.confidential,
    attachments: appeal.attachments.length,
    registeredAt: ticket.registeredAt,
    now,
    returns: ticket.returns
      .filter(({ outcome }) => outcome === 'approved')
      .map(({ unitName, explanation }) => ({ unitName, explanation })),
    similar: similar.map((one) => ({
      number: one.number,
      title: one.appeal.title,
      unit: one.lead?.unit ?? '',
      matter: one.matter?.path.at(-1) ?? null,
      state: one.state,
    })),
  };
};
