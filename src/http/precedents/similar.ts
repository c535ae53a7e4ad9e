import type { SimilarPrecedent } from '../../../views/precedents/similar-precedents.tsx';
import type { Installation } from '../../commands/installation.ts';
import { bodyAsRuled, type Fitting, fittingPrecedents, pairsOf } from '../../domain/routing/precedents.ts';
import type { Ticket } from '../../domain/ticket/state.ts';

const SHOWN = 3;

/** The body that the ruling means at the ticket's place: the ruled one itself, else the candidate of its function. */
const choiceOf = ({ directory }: Installation, ticket: Ticket, fitting: Fitting): SimilarPrecedent['choice'] => {
  const itself = bodyAsRuled(fitting, (code) => directory.units.has(code));
  if (itself) return { code: itself.code, unit: itself.unit };
  const { function: of } = fitting.precedent.lead;
  const proposed = ticket.routing?.candidates.find((candidate) => candidate.function === of);
  return proposed && directory.units.has(proposed.code) ? { code: proposed.code, unit: proposed.unit } : null;
};

/** Rulings of the city on such appeals, the most alike first; those on the ticket itself left out. */
export const similarPrecedents = (installation: Installation, ticket: Ticket): SimilarPrecedent[] => {
  const { appeal, place, matter, routing } = ticket;
  const proposed = routing?.candidates.flatMap((candidate) => candidate.matter?.code ?? []) ?? [];
  return fittingPrecedents(installation.precedents, {
    city: appeal.city,
    division: place?.code ?? appeal.place.division,
    matters: [...proposed, ...(matter ? [matter.code] : [])],
    pairs: pairsOf(appeal.title, appeal.text),
  })
    .filter(({ precedent }) => precedent.ticket !== ticket.number)
    .slice(0, SHOWN)
    .map((fitting) => {
      const { precedent, likeness, sameMatter, near } = fitting;
      return {
        id: precedent.id,
        title: precedent.title,
        unit: precedent.lead.unit,
        matter: precedent.matter === null ? null : { code: precedent.matter, name: precedent.matterName },
        clause: precedent.clause,
        grounds: precedent.grounds,
        ruledAt: precedent.ruledAt,
        likeness: precedent.text === '' ? null : likeness,
        sameMatter,
        near,
        choice: choiceOf(installation, ticket, fitting),
      };
    });
};
