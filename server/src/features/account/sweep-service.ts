import { sweepIdentity } from './sweep-store.ts';

/** Clears away what signing in leaves behind. Other features ask for it through this. */
export const sweepAccounts = sweepIdentity;
