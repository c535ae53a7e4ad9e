import { join } from 'node:path';
import { readStarterTemplates } from '../../standard/starter-templates.ts';
import { addTemplates } from '../../store/templates.ts';
import type { Installation } from '../installation.ts';

/**
 * Adds the templates that are shipped, as the hotline's. What is there already stays as people have rewritten or retired
 * it, so that it can be called at every start. Throws a StandardFault for a damaged file.
 */
export const loadStarterTemplates = async ({
  store,
  root,
  clock,
}: Pick<Installation, 'store' | 'root' | 'clock'>): Promise<void> => {
  const stamp = { changedAt: clock(), changedBy: '系统预置' };
  await addTemplates(
    store,
    readStarterTemplates(join(root, 'data/templates')).map(({ id, matter, body, ...rest }) => ({
      ...rest,
      id: `starter-${id}`,
      body: body.trim(),
      matter: matter ?? null,
      unit: null,
      active: true,
      uses: 0,
      ...stamp,
    })),
  );
};
