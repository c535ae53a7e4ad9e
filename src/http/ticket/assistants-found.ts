import type { FoundBodies } from '../../../views/ticket/ticket-view.ts';
import type { Installation } from '../../commands/installation.ts';
import type { BodyReference } from '../../domain/routing/answer.ts';
import type { Ticket } from '../../domain/ticket/state.ts';
import { unitsFound } from './dispatch-choices.ts';

/** Bodies that could assist: of the router's list those that the ticket does not have yet, and what a search finds. */
export const assistantsFound = (
  installation: Installation,
  ticket: Ticket,
  typed: Partial<Record<string, string[]>>,
): FoundBodies => {
  const searched = (typed['q']?.[0] ?? '').trim();
  const chosen = typed['unit']?.[0] ?? '';
  const unit = chosen === '' ? undefined : installation.directory.find(chosen);
  const kept: BodyReference[] = unit ? [{ unit: unit.name, code: unit.code, function: unit.function }] : [];
  const proposed =
    searched === ''
      ? [
          ...(ticket.routing?.assist ?? []),
          ...(ticket.routing?.candidates
            .slice(0, 4)
            .map(({ unit: name, code, function: of }) => ({ unit: name, code, function: of })) ?? []),
        ]
      : unitsFound(installation, searched, ticket.place?.code ?? ticket.appeal.city);
  const taken = new Set([ticket.lead?.code, ...ticket.assist.map(({ code }) => code)]);
  const found = [...kept, ...proposed].filter(
    ({ code }, index, all) => !taken.has(code) && all.findIndex((other) => other.code === code) === index,
  );
  return { searched, found };
};
