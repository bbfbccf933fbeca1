import type { Me, MyCounts, SecondFactorProof, SessionState, SetupCreate, SignedIn } from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { setClock } from '../ui/present-time.ts';
import { apiGet, apiSend, request } from './api-client.ts';

const json = { 'content-type': 'application/json' };

/** Who is signed in; its problem has status 401 when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async ({ signal }) => {
    const me = await apiGet<Me>('/me', signal);
    setClock(me.clock?.offsetMs ?? 0);
    return me;
  },
  staleTime: 30_000,
});

/** How much waits for me: at first as `me` says it, then read anew when tasks change. */
export const countsQuery = ({ openTaskCount, heldBackCount }: Me) =>
  queryOptions({
    queryKey: [...meQuery.queryKey, 'counts'],
    queryFn: ({ signal }) => apiGet<MyCounts>('/me/counts', signal),
    initialData: { openTaskCount, heldBackCount },
    staleTime: Number.POSITIVE_INFINITY,
  });

/** Whether somebody is signed in, how far, and which ways of signing in there are. Anybody may ask. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => apiGet<SessionState>('/session', signal),
  staleTime: 0,
  // A step is not taken away from under somebody who looks at their phone or writes down recovery codes meanwhile.
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
});

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Signs in with a cookie. Two plain requests: the client of the identity library would weigh more than the page. */
export function signIn(credentials: Credentials): Promise<SignedIn> {
  return request('/api/auth/sign-in/email', { method: 'POST', headers: json, body: JSON.stringify(credentials) });
}

export function proveSecondFactor(proof: SecondFactorProof): Promise<unknown> {
  return apiSend('POST', '/session/second-factor', proof);
}

/** Where the browser goes to sign in with another system. */
export function providerAddress(id: string, returnTo: string | undefined): string {
  const query = returnTo === undefined ? '' : `?returnTo=${encodeURIComponent(returnTo)}`;
  return `/api/auth/oidc/${encodeURIComponent(id)}/start${query}`;
}

export function signOut(): Promise<unknown> {
  return request('/api/auth/sign-out', { method: 'POST', headers: json, body: '{}' });
}

export function createFirstAdmin(admin: SetupCreate): Promise<unknown> {
  return apiSend('POST', '/setup', admin);
}
