import type { Me, SetupCreate } from '@nativ/schemas';
import { queryOptions } from '@tanstack/react-query';
import { apiGet, apiSend, request } from './api-client.ts';

const json = { 'content-type': 'application/json' };

/** Who is signed in; its problem has status 401 when nobody is. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => apiGet<Me>('/me', signal),
  staleTime: 30_000,
});

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Signs in with a cookie. Two plain requests: the client of the identity library would weigh more than the page. */
export function signIn(credentials: Credentials): Promise<unknown> {
  return request('/api/auth/sign-in/email', { method: 'POST', headers: json, body: JSON.stringify(credentials) });
}

export function signOut(): Promise<unknown> {
  return request('/api/auth/sign-out', { method: 'POST', headers: json, body: '{}' });
}

export function createFirstAdmin(admin: SetupCreate): Promise<unknown> {
  return apiSend('POST', '/setup', admin);
}
