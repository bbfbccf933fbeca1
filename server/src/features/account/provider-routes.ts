import { defineRoute, type Route } from '../../http/routes.ts';
import type { ProviderService } from './provider-service.ts';
import { setCookies } from './set-cookies.ts';

export function providerRoutes(providers: ProviderService): Route[] {
  return [
    defineRoute<{ query: { returnTo?: string } }>({
      method: 'get',
      path: '/api/auth/oidc/:provider/start',
      summary: 'Sign in with another system: leads the browser there',
      open: 'It is a way in.',
      query: { properties: { returnTo: { type: 'string', maxLength: 2000 } } },
      response: { status: 303 },
      errors: ['provider.not-found', 'attempts.too-many'],
      handle: async ({ params, query, raw, response }) => {
        try {
          const returnTo = pathOnly(query.returnTo);
          const { address, cookie } = await providers.leave(params.provider ?? '', returnTo, raw);
          setCookies(response, [cookie]);
          return seeOther(address);
        } catch (error) {
          if (isProviderAway(error)) return seeOther('/sign-in?trouble=away');
          throw error;
        }
      },
    }),
    defineRoute({
      method: 'get',
      path: '/api/auth/oidc/:provider/callback',
      summary: 'Where the other system sends the browser back to',
      open: 'It is a way in: what the browser brings is checked against what we gave it.',
      response: { status: 303 },
      errors: ['provider.not-found'],
      handle: async ({ params, raw, response }) => {
        const arrival = await providers.arrive(params.provider ?? '', raw);
        setCookies(response, arrival.cookies);
        return seeOther(arrival.kind === 'in' ? arrival.returnTo : `/sign-in?trouble=${arrival.trouble}`);
      },
    }),
  ];
}

const seeOther = (address: string) => ({ empty: true, status: 303, headers: { Location: address } }) as const;

/** A path of ours and nothing else: neither another host nor what a browser would read as one. */
function pathOnly(text = '/'): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return /^\/(?![/\\])[^\u0000-\u0020\\]*$/.test(text) && !text.startsWith('/sign-in') ? text : '/';
}

/** What the discovery of the provider throws when it is away or answers something else. */
function isProviderAway(error: unknown): boolean {
  const { name, code } = error as { readonly name?: string; readonly code?: string };
  return name === 'ClientError' || code?.startsWith('OAUTH_') === true || error instanceof TypeError;
}
