import { forgetLive } from './forget-store.ts';

/** Clears away what changed long ago, and pages that are gone. Other features ask for it through this. */
export const sweepLive = forgetLive;
