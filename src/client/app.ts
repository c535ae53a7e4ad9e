import { startDrafts } from './draft.ts';
import { startKeys } from './keys.ts';

// Drafts first: what is restored must stand there before an error or a field takes the focus.
startDrafts();
startKeys();
