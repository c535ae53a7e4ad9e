import { choiceOf } from '../../../views/dispatch/candidates.tsx';
import { type Choice, readChoice, sayChoice } from '../../../views/dispatch/choice.ts';
import type { DecisionPanelProps } from '../../../views/dispatch/decision-panel.tsx';
import type { DispatchValues } from '../../../views/dispatch/dispatch-form.tsx';
import type { OtherWaysProps } from '../../../views/dispatch/other-ways.tsx';
import type { FoundUnit } from '../../../views/dispatch/unit-results.tsx';
import type { OtherWay } from '../../../views/dispatch/ways.ts';
import type { Installation } from '../../commands/installation.ts';
import { kinds } from '../../domain/appeal/kind.ts';
import { urgencies } from '../../domain/appeal/urgency.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { Proposal } from '../../domain/ticket/commands.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import type { FormInput } from '../form.ts';
import { candidateOf, chosenBody } from '../ticket/chosen-body.ts';
import { dispatchChoices } from '../ticket/dispatch-choices.ts';
import { oneOf } from '../ticket/evaluation-form.ts';
import { citedClauses } from './clauses.ts';
import { foundUnits } from './found-units.ts';
import type { WaitingOrder } from './waiting.ts';

/** A form that was not carried out: which way, what was typed, why. `changes` says what happened in the meantime. */
export type Attempt = { way: 'dispatch' | OtherWay; form: FormInput; refusal: Refusal; changes: string[] };

/** As the router proposes: assisting units, kind, urgency, place; the lead is left to the person. */
const proposedValues = (ticket: Ticket): DispatchValues => ({
  choice: '',
  assist: ticket.routing?.assist.map(({ code }) => code) ?? [],
  kind: ticket.kind,
  urgency: ticket.urgency,
  place: ticket.place?.code ?? '',
  correction: '',
});

/** The value of the candidate that a choice means, or of the choice itself where it is no candidate. */
const chosenValue = ({ routing }: Ticket, choice: Choice): string => {
  const candidate = candidateOf(routing?.candidates ?? [], choice);
  if (candidate) return choiceOf(candidate);
  return choice.body === '' ? '' : sayChoice(choice);
};

const typedValues = (ticket: Ticket, form: FormInput): DispatchValues => ({
  choice: chosenValue(ticket, chosenBody(form)),
  assist: form.texts('assist'),
  kind: oneOf(kinds, form.text('kind')) ?? ticket.kind,
  urgency: oneOf(urgencies, form.text('urgency')) ?? ticket.urgency,
  place: form.text('place'),
  correction: form.text('correction'),
});

const proposedWay = ({ routing }: Ticket): OtherWaysProps['proposed'] => {
  const text = routing?.because.map((reason) => reason.sentence).join('') ?? '';
  if (routing?.decision === 'redirect') return { way: 'redirection', to: routing.redirectTo ?? '', text };
  if (routing?.decision === 'decline') return { way: 'refusal', to: '', text };
  return { way: null, to: '', text: '' };
};

/** The control that a refusal is about; null when it is about no field of the panel. */
const controlOf = (ticket: Ticket, { way, refusal }: Attempt): string | null => {
  if (refusal.field === undefined) return null;
  if (way !== 'dispatch') return `${way}-${refusal.field}`;
  if (refusal.field === 'lead') return ticket.routing?.candidates.length ? 'lead-1' : 'unit-query';
  return refusal.field;
};

/** The unit of a choice that stands in neither list, so that it stays in sight; its matter is named where the choice has one. */
const keptUnit = ({ directory, matters }: Installation, { body, matter }: Choice): FoundUnit[] => {
  const unit = directory.find(body);
  if (!unit) return [];
  const named = matters.get(matter ?? '');
  return [
    {
      code: unit.code,
      name: unit.name,
      phone: null,
      city: null,
      matter: named ? { code: named.code, name: `${named.path[2]} · 条款 ${named.clause}` } : null,
    },
  ];
};

const proposedChoice = ({ body, matter }: Proposal): string =>
  sayChoice({ body: body.code, matter: matter?.code ?? null });

/** What the seat proposes, and where it stands among the candidates. */
const seatProposalOf = ({ proposal, routing }: Ticket): DecisionPanelProps['seatProposal'] => {
  if (!proposal) return null;
  const place = (routing?.candidates ?? []).findIndex((candidate) => choiceOf(candidate) === proposedChoice(proposal));
  return { unit: proposal.body.unit, matter: proposal.matter, shortcut: place < 0 ? null : String(place + 1) };
};

export type DecisionWish = {
  order: WaitingOrder;
  query: string;
  attempt: Attempt | null;
  /** A form of the dispatch that is drawn again for another place; nothing was tried. */
  redrawn: FormInput | null;
  /** The place for which the router was asked again; null while it is the ticket's own. */
  movedTo: string | null;
};

/** The right column for a ticket that waits; after a refusal with everything that was typed. */
export const decisionPanel = (
  installation: Installation,
  ticket: Ticket,
  { order, query, attempt, redrawn, movedTo }: DecisionWish,
): DecisionPanelProps => {
  const { routing, number, version } = ticket;
  const candidates = routing?.candidates ?? [];
  const dispatching = attempt?.way === 'dispatch' ? attempt : null;
  const typed = dispatching?.form ?? redrawn;
  const values = typed ? typedValues(ticket, typed) : proposedValues(ticket);
  const nameOf = (code: string): string[] => {
    const unit = installation.directory.find(code);
    return unit ? [unit.name] : [];
  };
  const assistants = [...new Set([...(routing?.assist ?? []).map(({ code }) => code), ...values.assist])];
  const near = ticket.place?.code ?? ticket.appeal.city;
  const found = foundUnits(installation, query, near);
  const listed = [...candidates.map(choiceOf), ...found.map(({ code }) => sayChoice({ body: code, matter: null }))];
  const seats = ticket.proposal ? [proposedChoice(ticket.proposal)] : [];
  const kept = [...new Set([...seats, values.choice])]
    .filter((choice) => !listed.includes(choice))
    .flatMap((choice) => keptUnit(installation, readChoice(choice)));
  const error = attempt ? { field: attempt.refusal.field, sentence: attempt.refusal.sentence } : undefined;
  const { places } = dispatchChoices(installation, ticket, { q: '', chosen: [] });
  return {
    routing,
    seatProposal: seatProposalOf(ticket),
    clauses: citedClauses(installation.standard, routing),
    movedTo,
    redrawn: redrawn !== null,
    form: {
      number,
      version,
      order,
      values,
      assistants: assistants.flatMap((code) => nameOf(code).map((name) => ({ code, name }))),
      places: places.map((group) => ({
        name: group.name,
        options: group.places.map(({ code, name }) => ({ value: code, name })),
      })),
      explains: candidates.length > 0,
      likely: proposedWay(ticket).way === null,
      error: dispatching ? error : undefined,
    },
    search: { query, units: [...kept, ...found] },
    ways: {
      number,
      version,
      order,
      proposed: proposedWay(ticket),
      typed:
        attempt && attempt.way !== 'dispatch'
          ? {
              way: attempt.way,
              to: attempt.form.text('to'),
              ground: attempt.form.text('ground'),
              text: attempt.form.text('text'),
            }
          : null,
      error: dispatching ? undefined : error,
    },
    errorField: attempt && controlOf(ticket, attempt),
    changes: attempt?.changes ?? [],
  };
};
