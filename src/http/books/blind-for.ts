import type { SignedIn } from '../env.ts';

/** The account that may make second calls, from which the answers of drawn ones are kept; null for all others. */
export const blindFor = ({ role, account }: Pick<SignedIn, 'role' | 'account'>): string | null =>
  role === 'auditor' || role === 'supervisor' ? account : null;
