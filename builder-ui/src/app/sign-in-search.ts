/** Why a system that somebody came back from did not let them in. */
export const providerTroubles = ['away', 'expired', 'refused', 'unverified', 'notInvited'] as const;
export type ProviderTrouble = (typeof providerTroubles)[number];

export interface SignInSearch {
  /** Where to go afterwards. */
  readonly returnTo?: string;
  readonly trouble?: ProviderTrouble;
}

/** Reads what the address of the sign-in page says; whatever it does not know is left out. */
export function signInSearch(search: Record<string, unknown>): SignInSearch {
  const trouble = providerTroubles.find((one) => one === search.trouble);
  return { ...(typeof search.returnTo === 'string' && { returnTo: search.returnTo }), ...(trouble && { trouble }) };
}
