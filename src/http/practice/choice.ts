import { ASK } from '../../../views/practice/words.ts';
import type { Installation } from '../../commands/installation.ts';
import type { TypedChoice } from '../../domain/practice/decide.ts';
import { matterReference } from '../../domain/routing/matter.ts';
import type { FormInput } from '../form.ts';
import { bodyResults, matterResults, placeOf, queryOf } from './found.tsx';

/** The form as it was filled in, to be drawn again, and what it names. */
export type ReadChoice = {
  typed: TypedChoice;
  matters: ReturnType<typeof matterResults>;
  bodies: ReturnType<typeof bodyResults>;
  division: string;
};

/**
 * Reads the three choices. A search that was typed and of which nothing was chosen takes its first result into the form
 * drawn again, to be looked at before it is sent.
 */
export const readChoice = (installation: Installation, form: FormInput, city: string | null): ReadChoice => {
  const { standard, directory, divisions } = installation;
  const division = form.text('division');
  const matters = matterResults(installation, queryOf(form.text('matter-query')), form.text('matter'));
  const bodies = bodyResults(
    installation,
    queryOf(form.text('body-query')),
    placeOf(division, city),
    form.text('body'),
  );
  const matter = standard.matterByCode.get(matters.chosen) ?? null;
  const unit = directory.find(bodies.chosen);
  const place = divisions.find(({ code, level }) => code === division && level !== 'street');
  const typed: TypedChoice = {
    matter: matter && matterReference(matter),
    body:
      bodies.chosen === ASK
        ? { asked: true }
        : { asked: false, body: unit ? { unit: unit.name, code: unit.code } : null },
    division:
      division === ASK
        ? { asked: true }
        : { asked: false, division: place ? { code: place.code, name: place.name } : null },
  };
  return {
    typed,
    matters: { ...matters, chosen: matters.chosen || (matters.matters[0]?.code ?? '') },
    bodies: { ...bodies, chosen: bodies.chosen || (bodies.bodies[0]?.code ?? '') },
    division,
  };
};
